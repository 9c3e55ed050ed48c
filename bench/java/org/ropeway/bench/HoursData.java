package org.ropeway.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A data folder with a large agency's year of minutes, imported when it is first asked for. */
final class HoursData implements AutoCloseable {
    private @Nullable Path folder;
    private List<Row> rows = List.of();

    /** The folder; no program runs on it. */
    Path folder() throws IOException, InterruptedException {
        var made = folder;
        if (made == null) {
            made = Folders.temporary();
            folder = made;
            rows = load(made);
        }
        return made;
    }

    /** How quick the import was, and the proof of the ledger. */
    List<Row> rows() throws IOException, InterruptedException {
        folder();
        return rows;
    }

    private static List<Row> load(Path folder) throws IOException, InterruptedException {
        Bench.say("importing a year of minutes: 201 sections, 6,300 students");
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:+UseCompactObjectHeaders",
                        "-Xmx1g",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LedgerImportBench.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var rows = new ArrayList<Row>();
        try (var out = process.inputReader()) {
            out.lines()
                    .map(line -> line.split(";", 3))
                    .filter(cells -> cells.length == 3)
                    .forEach(cells -> {
                        double figure = Double.parseDouble(cells[1]);
                        if (cells[0].equals("import")) {
                            rows.add(Row.atLeast(
                                    "ledger, a year of minutes imported with all checks",
                                    figure,
                                    100_000,
                                    "entries/s"));
                            rows.add(Row.information(
                                    "ledger, a year of minutes imported with all checks: more", cells[2]));
                        } else {
                            rows.add(Row.information("ledger proved", cells[2]));
                        }
                    });
        }
        if (process.waitFor() != 0 || rows.isEmpty()) {
            throw new IOException("the import of minutes failed");
        }
        return rows;
    }

    @Override
    public void close() throws IOException {
        if (folder != null) {
            Folders.delete(folder);
        }
    }
}
