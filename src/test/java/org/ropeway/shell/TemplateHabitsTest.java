package org.ropeway.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class TemplateHabitsTest {
    private static final Pattern TAG = Pattern.compile("<[a-z][^<>]*(?:\"[^\"]*\"[^<>]*)*>", Pattern.DOTALL);

    /** Thymeleaf replaces the tag before it looks at the condition, so that the condition is never asked. */
    @Test
    void noTagIsBothConditionalAndReplaced() throws IOException {
        assertThat(tags("th:replace="))
                .filteredOn(tag -> tag.matches("(?s).*th:(if|unless|each)=.*"))
                .as("put the condition on a th:block around the tag")
                .isEmpty();
    }

    @Test
    void nothingIsStyledOrScriptedInPlace() throws IOException {
        assertThat(tags(""))
                .filteredOn(tag -> tag.matches("(?s).*\\s(th:)?(style|on[a-z]+)=.*"))
                .as("the content security policy refuses it")
                .isEmpty();
    }

    private static List<String> tags(String with) throws IOException {
        var found = new ArrayList<String>();
        for (Resource template :
                new PathMatchingResourcePatternResolver().getResources("classpath*:templates/**/*.html")) {
            var text = template.getContentAsString(UTF_8);
            TAG.matcher(text)
                    .results()
                    .map(match -> match.group())
                    .filter(tag -> tag.contains(with))
                    .map(tag -> template.getFilename() + ": " + tag)
                    .forEach(found::add);
        }
        return found;
    }
}
