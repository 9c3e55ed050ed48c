package org.ropeway.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.ropeway.demo.BuiltProgram;

/** The student list and the counselor's board of Valley ROP's 6,300 students, under wrk with 4 closed-loop clients. */
final class PagesBench implements Measurement {
    private static final Pattern P50 = Pattern.compile("50%\\s+([0-9.]+)(us|ms|s)");
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern BAD = Pattern.compile("Non-2xx or 3xx responses: ([0-9]+)");

    private static final int WARM_SECONDS = 20;
    private static final int SECONDS = 20;

    private final DemoData demo;

    PagesBench(DemoData demo) {
        this.demo = demo;
    }

    @Override
    public String name() {
        return "pages";
    }

    @Override
    public List<Row> measure() throws Exception {
        if (!isInstalled("wrk")) {
            return List.of(Row.notMeasured("pages under 4 clients", "install the package 'wrk'"));
        }
        try (var program = BuiltProgram.start("serve", demo.folder())) {
            var rows = new ArrayList<Row>();
            load(rows, program, "student list, all 6,300 students (director)", "director", "/students");
            load(rows, program, "student list of a school (counselor)", "counselor", "/students");
            load(rows, program, "board, all 6,300 students (director)", "director", "/board");
            load(rows, program, "board of a school (counselor)", "counselor", "/board");
            return rows;
        }
    }

    private static void load(List<Row> rows, BuiltProgram program, String work, String username, String path)
            throws Exception {
        var cookies = program.visitor("valley", username).cookies();
        wrk(program.url() + "/valley" + path, cookies, WARM_SECONDS);
        var out = wrk(program.url() + "/valley" + path, cookies, SECONDS);
        var bad = BAD.matcher(out);
        if (bad.find()) {
            throw new IOException("%s: %s answers were not 200".formatted(path, bad.group(1)));
        }
        Bench.say("%s: p50 %.2f ms, %.0f requests/s".formatted(work, milliseconds(out), number(RATE, out)));
        rows.add(Row.atMost(work + ": p50", milliseconds(out), 10, "ms"));
        rows.add(Row.atLeast(work + ": rate", number(RATE, out), 400, "requests/s"));
    }

    static String wrk(String url, String cookies, int seconds) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        "wrk", "-t1", "-c4", "-d" + seconds + "s", "--latency", "-H", "Cookie: " + cookies, url)
                .redirectErrorStream(true)
                .start();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return out;
    }

    static double milliseconds(String out) {
        var found = P50.matcher(out);
        if (!found.find()) {
            throw new IllegalStateException("wrk said nothing of latency: " + out);
        }
        double value = Double.parseDouble(found.group(1));
        return switch (found.group(2)) {
            case "us" -> value / 1000;
            case "s" -> value * 1000;
            default -> value;
        };
    }

    private static double number(Pattern pattern, String out) {
        var found = pattern.matcher(out);
        if (!found.find()) {
            throw new IllegalStateException("wrk said no rate: " + out);
        }
        return Double.parseDouble(found.group(1));
    }

    static boolean isInstalled(String tool) throws IOException, InterruptedException {
        return new ProcessBuilder("sh", "-c", "command -v " + tool)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }
}
