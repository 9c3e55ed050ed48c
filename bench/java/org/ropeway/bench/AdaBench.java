package org.ropeway.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** ADA of a year by district, section and month, from 1.5 million entries of the ledger: before and after certification. */
final class AdaBench implements Measurement {

    @Override
    public String name() {
        return "ada";
    }

    @Override
    public List<Row> measure() throws Exception {
        Bench.say("writing a year of 6,300 students in 201 sections into the ledger");
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AdaYearBench.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var rows = new ArrayList<Row>();
        try (var out = process.inputReader()) {
            out.lines()
                    .map(line -> line.split(";", 4))
                    .filter(cells -> cells.length == 4)
                    .forEach(cells -> rows.add(row(cells)));
        }
        if (process.waitFor() != 0 || rows.isEmpty()) {
            throw new IOException("the year could not be counted");
        }
        return rows;
    }

    private static Row row(String[] cells) {
        return cells[2].isEmpty()
                ? Row.information(cells[0], "%s %s".formatted(cells[1], cells[3]))
                : Row.atMost(cells[0], Double.parseDouble(cells[1]), Double.parseDouble(cells[2]), cells[3]);
    }
}
