package org.ropeway.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.attendance.TestAttendance.MONDAY;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.ropeway.ModuleTest;
import org.ropeway.attendance.TestAttendance.Class;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** How many statements a sheet costs: as many for thirty-five students as for one. */
@ModuleTest
class SheetCostTest {
    @Autowired
    TestAttendance the;

    @Autowired
    Sheets sheets;

    @Autowired
    SheetLists lists;

    @Test
    void isFewStatementsHoweverManyStudents() {
        var one = the.aClass(1);
        var many = the.aClass(35);
        assertThat(opening(many)).isEqualTo(opening(one)).isLessThanOrEqualTo(10);
        assertThat(taking(many)).isEqualTo(taking(one)).isLessThanOrEqualTo(16);
    }

    @Test
    void isFewStatementsForTheListHoweverManyClasses() {
        var welding = the.aClass(3);
        assertThat(statements(() -> welding.inside(() -> lists.of(welding.instructor(), null))))
                .isLessThanOrEqualTo(12);
    }

    int opening(Class welding) {
        return statements(() -> welding.inside(
                () -> sheets.open(welding.instructor(), welding.section().id(), MONDAY)));
    }

    int taking(Class welding) {
        var marks = welding.students().stream().map(Mark::present).toList();
        var draft = new SheetDraft(welding.section().id(), MONDAY, 0, "a key", null, marks);
        return statements(() -> welding.inside(() -> sheets.take(welding.instructor(), draft)));
    }

    static int statements(Supplier<?> work) {
        var logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        var before = logger.getLevel();
        var count = new Statements(Thread.currentThread());
        count.start();
        logger.setLevel(Level.DEBUG);
        logger.setAdditive(false);
        logger.addAppender(count);
        try {
            work.get();
        } finally {
            logger.detachAppender(count);
            logger.setAdditive(true);
            logger.setLevel(before);
        }
        return count.told.size();
    }

    /** Statements of one thread; listeners of earlier tests may be at work in others. */
    static final class Statements extends AppenderBase<ILoggingEvent> {
        final List<String> told = new ArrayList<>();
        private final Thread thread;

        Statements(Thread thread) {
            this.thread = thread;
        }

        @Override
        protected void append(ILoggingEvent event) {
            var text = event.getFormattedMessage();
            if (Thread.currentThread() == thread && text.startsWith("Executing prepared SQL statement")) {
                told.add(text);
            }
        }
    }
}
