package org.ropeway.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.ropeway.demo.BuiltProgram;

/** The ledger's import, and sheets of 35 students opened and sent by four clients, in turns with the same work as plain SQL. */
final class HoursBench implements Measurement {
    private static final int ROUNDS = 3;
    private static final int SECONDS = 6;

    private final HoursData data;

    HoursBench(HoursData data) {
        this.data = data;
    }

    @Override
    public String name() {
        return "hours";
    }

    @Override
    public List<Row> measure() throws Exception {
        var rows = new ArrayList<>(data.rows());
        try (var program = BuiltProgram.start("serve", data.folder())) {
            rows.addAll(sheets(program));
        }
        return rows;
    }

    private List<Row> sheets(BuiltProgram program) throws Exception {
        var agency = program.url() + "/bench";
        var cookies = program.visitor("bench", "instructor").cookies();
        var sheets = freeSheets();
        var plain = PagesBench.isInstalled("pgbench") ? new PlainSheets(data.folder()) : null;
        if (plain != null) {
            plain.prepare();
        }
        new Postgres(data.folder()).gatherStatistics();
        var opened = agency + sheets.element();
        var load = new SheetLoad(agency, cookies);
        PagesBench.wrk(opened, cookies, 30);
        load.run(sheets, 10);
        var opening = new ArrayList<Double>();
        double[] sent = {};
        double[] plainOpened = {};
        double[] plainSent = {};
        for (int round = 0; round < ROUNDS; round++) {
            opening.add(PagesBench.milliseconds(PagesBench.wrk(opened, cookies, SECONDS)));
            sent = SheetLoad.together(sent, load.run(sheets, SECONDS));
            if (plain != null) {
                plainOpened = SheetLoad.together(plainOpened, plain.open(SECONDS));
                plainSent = SheetLoad.together(plainSent, plain.send(SECONDS));
            }
        }
        Bench.say("sheets opened: p50 %s ms; sent: %s".formatted(opening, SheetLoad.words(sent)));
        var rows = new ArrayList<>(List.of(
                Row.atMost("sheet of 35 students opened: p50, median of 3", median(opening), 8, "ms"),
                Row.atMost("sheet of 35 students sent: p50", SheetLoad.median(sent), 10, "ms"),
                Row.information("– more", "sent " + SheetLoad.words(sent))));
        rows.add(
                plain == null
                        ? Row.notMeasured("– the same as plain SQL", "install the package 'postgresql-contrib'")
                        : Row.information(
                                "– the same as plain SQL, in turns",
                                "opened " + SheetLoad.words(plainOpened) + "; sent " + SheetLoad.words(plainSent)));
        return rows;
    }

    private static double median(List<Double> figures) {
        return figures.stream().sorted().toList().get(figures.size() / 2);
    }

    private Queue<String> freeSheets() throws Exception {
        var sections = new Postgres(data.folder()).sections();
        return new ConcurrentLinkedQueue<>(BenchAgency.sheets(sections, BenchAgency.FREE));
    }
}
