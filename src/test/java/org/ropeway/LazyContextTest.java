package org.ropeway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LazyContextTest {

    /** A second context would own the data folder and stop its PostgreSQL under a program that still serves. */
    @Test
    void startsNoDatabaseToTellWhichCommandsThereAre(@TempDir Path folder) {
        var data = folder.resolve("data");
        var out = new StringWriter();
        try (var context = new LazyContext("--data", data.toString(), "--help")) {
            var line = Ropeway.commandLine(context).setOut(new PrintWriter(out));
            assertThat(line.execute("--data", data.toString(), "--help")).isZero();
        }
        assertThat(out.toString()).contains("account", "catalog", "demo");
        assertThat(Files.exists(data)).isFalse();
    }

    /** {@code ledger verify} needs the database, {@code allocate verify} does not. */
    @Test
    void startsNoDatabaseForACommandWhoseNameAnotherHasToo(@TempDir Path folder) {
        var data = folder.resolve("data");
        var arguments = new String[] {"--data", data.toString(), "allocate", "verify", folder.toString()};
        try (var context = new LazyContext(arguments)) {
            var line = Ropeway.commandLine(context)
                    .setOut(new PrintWriter(new StringWriter()))
                    .setErr(new PrintWriter(new StringWriter()));
            assertThat(line.execute(arguments)).isNotZero();
        }
        assertThat(Files.exists(data)).isFalse();
    }
}
