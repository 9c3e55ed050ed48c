package org.ropeway.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every rule has its sentence in both languages, and its line with the right severity in the documentation. */
class RosterRulesAreToldTest {
    @ParameterizedTest
    @EnumSource
    void inWordsAndInTheDocumentation(RosterRule rule) throws IOException {
        assertThat(messages("exchange.properties")).containsKey(rule.messageKey());
        assertThat(messages("exchange_es.properties")).containsKey(rule.messageKey());
        var severity = rule.isError() ? "**error**" : "warning";
        assertThat(Files.readString(Path.of("docs/roster-import.md")))
                .contains("| `" + rule + "` | " + severity + " |");
    }

    private static Properties messages(String name) throws IOException {
        var properties = new Properties();
        try (var file = Files.newBufferedReader(Path.of("src/main/resources/messages", name), StandardCharsets.UTF_8)) {
            properties.load(file);
        }
        return properties;
    }
}
