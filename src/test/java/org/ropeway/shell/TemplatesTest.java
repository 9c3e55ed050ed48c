package org.ropeway.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TemplatesTest {
    static final Path FOLDER = Path.of("src/main/resources/templates");
    static final Pattern ELEMENT = Pattern.compile("<[a-z][^<>]*(?:\"[^\"]*\"[^<>]*)*>");
    static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);

    /** Thymeleaf replaces the element before it would look at the condition, which is then never asked. */
    @ParameterizedTest
    @MethodSource("templates")
    void neverPutAConditionOnAnElementThatIsReplaced(Path template) throws IOException {
        assertThat(elements(template))
                .filteredOn(element -> element.contains("th:replace="))
                .filteredOn(element -> !element.startsWith("<html"))
                .noneMatch(element -> Pattern.compile("\\sth:(if|unless|each)=")
                        .matcher(element)
                        .find());
    }

    /** The content security policy refuses them. */
    @ParameterizedTest
    @MethodSource("templates")
    void haveNoStyleAndNoScriptOfTheirOwn(Path template) throws IOException {
        assertThat(elements(template))
                .noneMatch(element -> Pattern.compile("\\s(th:)?(style|on[a-z]+)=")
                        .matcher(element)
                        .find())
                .noneMatch(element -> element.startsWith("<script") && !element.contains("src="))
                .noneMatch(element -> element.startsWith("<style"));
    }

    static Stream<String> elements(Path template) throws IOException {
        var text = COMMENT.matcher(Files.readString(template)).replaceAll("");
        return ELEMENT.matcher(text).results().map(found -> found.group());
    }

    static Stream<Path> templates() throws IOException {
        try (var files = Files.walk(FOLDER)) {
            return files
                    .filter(file -> file.toString().endsWith(".html"))
                    .filter(file -> !file.toString().contains("letter"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }
}
