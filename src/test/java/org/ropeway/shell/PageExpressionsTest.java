package org.ropeway.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.thymeleaf.context.Context;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/** Plain paths give what the Spring expression language gives. */
class PageExpressionsTest {
    record Row(String name, @Nullable Row next, Map<String, String> words) {
        public boolean isLast() {
            return next == null;
        }

        public String getLoud() {
            return name.toUpperCase(Locale.ROOT);
        }
    }

    static final Row LAST = new Row("Ruiz & Co", null, Map.of("hello", "hola"));
    static final Row FIRST = new Row("Ana", LAST, Map.of());

    @Test
    void readsComponentsGettersAndQuestionsOfRecords() {
        assertThat(asWithout(
                        "[[${row.name}]] [[${row.next.name}]] [[${row.last}]] [[${row.next.last}]] [[${row.loud}]]"))
                .isEqualTo("Ana Ruiz &amp; Co false true ANA");
    }

    @Test
    void leavesEverythingElseToTheExpressionLanguage() {
        assertThat(
                        asWithout(
                                "[[${row.next.words.hello}]] [[${row.name.length()}]] [[${rows.size()}]] [[${row.name + '!'}]] [[${true}]]"))
                .isEqualTo("hola 3 2 Ana! true");
    }

    @Test
    void showsNothingForWhatIsNotThere() {
        assertThat(asWithout("([[${row.next.next}]])([[${nobody}]])")).isEqualTo("()()");
    }

    @Test
    void saysWhatARecordDoesNotHave() {
        for (var wrong : List.of("[[${row.nmae}]]", "[[${row.next.next.name}]]")) {
            assertThatThrownBy(() -> drawn(new PageExpressions.Dialect(), wrong))
                    .isInstanceOf(TemplateProcessingException.class)
                    .hasMessageContaining(wrong.substring(4, wrong.length() - 3));
        }
    }

    static String asWithout(String template) {
        var drawn = drawn(new PageExpressions.Dialect(), template);
        assertThat(drawn).isEqualTo(drawn(new org.thymeleaf.spring6.dialect.SpringStandardDialect(), template));
        return drawn;
    }

    static String drawn(org.thymeleaf.dialect.IDialect dialect, String template) {
        var engine = new SpringTemplateEngine();
        engine.setDialect(dialect);
        engine.setTemplateResolver(new StringTemplateResolver());
        return engine.process(
                template, new Context(Locale.ENGLISH, Map.of("row", FIRST, "rows", List.of(FIRST, LAST))));
    }
}
