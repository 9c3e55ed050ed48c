package org.ropeway.allocation.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The set {@code allocation-small}: 2,000 students with three wishes each, of which 5,504 can be met with three seats each. */
class AllocationSmallTest {
    private static final Path SET = Path.of(Objects.requireNonNullElse(System.getenv("ROPEWAY_DATA"), "../shared/data"))
            .resolve("allocation-small");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"seats", "students"})
    void fills5504RequestsProved(String objective) {
        assumeTrue(Files.isDirectory(SET), "not tested: there is no " + SET + "; set ROPEWAY_DATA");
        var out = folder.resolve("out");
        var answer = Desk.run(
                "--sections",
                SET.resolve("sections.csv").toString(),
                "--requests",
                SET.resolve("requests.csv").toString(),
                "--policy",
                "most-served",
                "--objective",
                objective,
                "--lottery",
                "1",
                "--seats-per-student",
                "3",
                "--out",
                out.toString());
        assertThat(answer.exit()).as(answer.err()).isZero();
        assertThat(new Desk(folder).summary("out"))
                .contains("\"filled\" : 5504,", "\"students_seated\" : 2000,")
                .doesNotContain("\"proved\" : false");
        assertThat(Desk.run("verify", out.toString()).exit()).isZero();
    }
}
