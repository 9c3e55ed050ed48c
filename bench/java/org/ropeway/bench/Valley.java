package org.ropeway.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ropeway.allocation.Instance;
import org.ropeway.allocation.Lottery;
import org.ropeway.allocation.cli.RunFiles;

/** The committed instance {@code bench/instances/valley-6300}, with two seats a student. */
record Valley(Instance instance, Lottery lottery) {
    static Valley load() throws IOException {
        var folder = Path.of("bench/instances/valley-6300");
        var files = RunFiles.read(new RunFiles.Given(
                Files.readString(folder.resolve("sections.csv")),
                Files.readString(folder.resolve("requests.csv")),
                Files.readString(folder.resolve("students.csv")),
                null,
                2,
                false));
        return new Valley(files.instance(), Lottery.draw(1, files.students()));
    }
}
