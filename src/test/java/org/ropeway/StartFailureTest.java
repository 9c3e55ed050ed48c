package org.ropeway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.BindException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.context.ApplicationContextException;

class StartFailureTest {

    @Test
    void isSaidInTheWordsOfWhatStoodInTheWay() {
        var locked = new IllegalStateException("another Ropeway uses the folder data");
        assertThat(StartFailure.of(new RuntimeException(new BeanCreationException("database", "no bean", locked))))
                .hasValue("another Ropeway uses the folder data");
        assertThat(StartFailure.of(new ApplicationContextException("no server", new BindException())))
                .hasValue("BindException");
    }

    @Test
    void saysAlsoWhatIsAtTheBottom() {
        var refused = new IllegalStateException("no connection", new IllegalStateException("wrong password"));
        assertThat(StartFailure.of(new BeanCreationException("database", "no bean", refused)))
                .hasValue("no connection (wrong password)");
    }

    @Test
    void isNotAFaultOfACommandThatRan() {
        assertThat(StartFailure.of(new IllegalStateException("a fault"))).isEmpty();
    }
}
