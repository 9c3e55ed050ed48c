package org.ropeway.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ropeway.students.SpecialPopulation;

/** The documentation tells every kind of file about students, every rule, and every word. */
class StudentFilesAreToldTest {
    @ParameterizedTest
    @EnumSource
    void everyKind(StudentFileImports.Kind kind) throws IOException {
        assertThat(documentation()).contains("`" + kind.header() + "`");
    }

    @ParameterizedTest
    @EnumSource
    void everyRule(StudentFileImports.Rule rule) throws IOException {
        assertThat(documentation()).contains("| `" + rule + "` |");
    }

    @ParameterizedTest
    @EnumSource
    void everyWord(SpecialPopulation population) throws IOException {
        var word = population.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        assertThat(documentation()).contains("`" + word + "`");
    }

    private static String documentation() throws IOException {
        return Files.readString(Path.of("docs/roster-import.md"));
    }
}
