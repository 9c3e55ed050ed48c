package org.ropeway.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The import of a large district's roster, with all checks, in a JVM that has 1 GB of heap. */
final class RosterBench implements Measurement {

    @Override
    public String name() {
        return "roster";
    }

    @Override
    public List<Row> measure() throws Exception {
        Bench.say("importing 100,000 users and 400,000 enrollments");
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RosterImportBench.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var rows = new ArrayList<Row>();
        try (var out = process.inputReader()) {
            out.lines()
                    .map(line -> line.split(";", 3))
                    .filter(cells -> cells.length >= 3)
                    .forEach(cells -> {
                        var work = "roster import, %s (100,000 users, 400,000 enrollments)".formatted(cells[0]);
                        rows.add(Row.atLeast(work, Double.parseDouble(cells[1]), 50_000, "rows/s"));
                        rows.add(Row.information(work + ": more", cells[2]));
                    });
        }
        if (process.waitFor() != 0 || rows.isEmpty()) {
            throw new IOException("the import failed");
        }
        return rows;
    }
}
