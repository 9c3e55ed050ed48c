package org.ropeway.bench;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.stream.Collectors;
import org.ropeway.demo.BuiltProgram;
import org.ropeway.demo.SignIn;
import org.ropeway.journeys.Chromium;
import org.ropeway.shared.DateSpan;

/**
 * Seconds from opening a sheet of 35 students until it is acknowledged, with four exceptions, in a real Chromium. The person's
 * pace is that of the keystroke-level model; the program waits as long as the person would.
 */
final class CaptureBench implements Measurement {
    private static final int ROUNDS = 5;
    private static final int EXCEPTIONS = 4;
    private static final double LIMIT = 15;

    /** An average typist who is no secretary. */
    private static final double SLOWER_KEY = 0.28;

    private final List<Row> rows = new ArrayList<>();

    @Override
    public String name() {
        return "capture";
    }

    @Override
    public List<Row> measure() throws Exception {
        var folder = Folders.temporary();
        try {
            var today = LocalDate.now(ZoneId.of("America/Los_Angeles"));
            Inside.run(folder, context -> {
                var agency = new BenchAgency(context, shape(today));
                agency.found();
                agency.seat();
            });
            try (var program = BuiltProgram.start("serve", folder);
                    var chromium = new Chromium()) {
                measure(program, chromium, sheets(folder, today));
            }
        } finally {
            Folders.delete(folder);
        }
        return rows;
    }

    /** It meets every day: nobody knows on which the measurement is run. */
    private static BenchAgency.Shape shape(LocalDate today) {
        return new BenchAgency.Shape(
                20,
                700,
                BenchAgency.SEATS,
                new DateSpan(today.minusDays(30), today.plusDays(30)),
                "Mon Tue Wed Thu Fri Sat Sun");
    }

    private static Queue<String> sheets(Path folder, LocalDate today) throws Exception {
        return new ArrayDeque<>(new Postgres(folder)
                .sections().stream()
                        .map(section -> "/attendance/%s/%s".formatted(section, today))
                        .toList());
    }

    private void measure(BuiltProgram program, Chromium chromium, Queue<String> sheets) throws Exception {
        var luck = new Random(1971);
        var desk = new NewContextOptions().setViewportSize(1280, 860).setLocale("en-US");
        var phone = new NewContextOptions()
                .setViewportSize(390, 844)
                .setLocale("en-US")
                .setHasTouch(true)
                .setIsMobile(true)
                .setDeviceScaleFactor(2);
        var byKeys = rounds(program, chromium, desk, sheets, luck, Pace.KEYS);
        row("by keyboard", byKeys);
        rows.add(Row.information(
                "– the same by somebody slower (0.28 s a key)",
                "%.1f s, counted from the same rounds"
                        .formatted(median(byKeys.stream()
                                .map(round -> round.seconds() + round.acts() * (SLOWER_KEY - Pace.KEYS.key))
                                .toList()))));
        row("by taps at 390 px", rounds(program, chromium, phone, sheets, luck, Pace.TAPS));
    }

    /**
     * The keystroke-level model's times (Card, Moran and Newell, Communications of the ACM 23 (7), 1980): M, to make up one's mind,
     * before each exception and before sending; a key of an average skilled typist; for a tap, pointing to it as with a mouse,
     * and pressing. The clock begins with the press that opens the sheet.
     */
    private enum Pace {
        KEYS(0.20, 0),
        TAPS(0.20, 1.10);

        private static final double MIND = 1.35;

        private final double key;
        private final double pointing;

        Pace(double key, double pointing) {
            this.key = key;
            this.pointing = pointing;
        }
    }

    /** @param human seconds of it that the person needs */
    private record Round(double seconds, double human, int acts) {}

    private List<Round> rounds(
            BuiltProgram program,
            Chromium chromium,
            NewContextOptions device,
            Queue<String> sheets,
            Random luck,
            Pace pace)
            throws InterruptedException, IOException {
        var rounds = new ArrayList<Round>();
        try (var context = chromium.browser().newContext(device)) {
            var page = context.newPage();
            page.navigate(program.url() + "/bench/sign-in");
            page.fill("#username", "instructor");
            page.fill("#password", SignIn.PASSWORD);
            page.press("#password", "Enter");
            page.waitForURL("**/home**");
            for (int i = 0; i <= ROUNDS; i++) {
                var absent = luck.ints(0, BenchAgency.SEATS)
                        .distinct()
                        .limit(EXCEPTIONS)
                        .sorted()
                        .toArray();
                var round = new Taking(page, program.url() + "/bench", pace, absent).take(sheets.remove());
                Bench.say("%s: %.1f s, of which the person %.1f s".formatted(pace, round.seconds(), round.human()));
                if (i > 0) {
                    rounds.add(round);
                }
            }
        }
        return rounds;
    }

    /** One sheet, taken at a person's pace. @param absent places on the list, from 0 */
    private static final class Taking {
        private final Page page;
        private final String agency;
        private final Pace pace;
        private final int[] absent;
        private double human;
        private int acts;

        Taking(Page page, String agency, Pace pace, int[] absent) {
            this.page = page;
            this.agency = agency;
            this.pace = pace;
            this.absent = absent;
        }

        /** The sheet is opened by one act on its link, in the list of the day's classes. */
        Round take(String sheet) throws InterruptedException {
            page.navigate(agency + "/attendance");
            var link = page.locator("a.rolls__line[href$='%s']".formatted(sheet));
            link.focus();
            long begun = System.nanoTime();
            if (pace == Pace.TAPS) {
                link.tap();
            } else {
                page.keyboard().press("Enter");
            }
            acts++;
            page.waitForSelector("form.roll--quick");
            if (pace == Pace.TAPS) {
                byTaps();
            } else {
                byKeys();
            }
            page.waitForSelector(".flash");
            double seconds = (System.nanoTime() - begun) / 1e9;
            var told = page.locator(".flash").innerText();
            if (!told.contains("The sheet is taken.")
                    || !page.locator("[data-count=a]").innerText().equals("4")) {
                throw new IllegalStateException("the sheet was not taken: " + told);
            }
            return new Round(seconds, human, acts);
        }

        /** The number of each who is absent, then the key that marks. */
        private void byKeys() throws InterruptedException {
            for (int place : absent) {
                think();
                for (var digit : String.valueOf(place + 1).split("")) {
                    key(digit);
                }
                key("a");
            }
            think();
            key("Enter");
        }

        private void byTaps() throws InterruptedException {
            for (int place : absent) {
                think();
                point(page.locator(".roll__row").nth(place).locator(".roll__name"));
            }
            think();
            point(page.locator(".roll__bar button"));
        }

        private void think() throws InterruptedException {
            pause(Pace.MIND);
        }

        private void key(String key) throws InterruptedException {
            pause(pace.key);
            page.keyboard().press(key);
            acts++;
        }

        private void point(Locator where) throws InterruptedException {
            pause(pace.pointing + pace.key);
            where.tap();
            acts++;
        }

        private void pause(double seconds) throws InterruptedException {
            human += seconds;
            Thread.sleep(Math.round(seconds * 1_000));
        }
    }

    private void row(String how, List<Round> rounds) {
        var work = "sheet of 35 students, 4 exceptions, " + how;
        double seconds = median(rounds.stream().map(Round::seconds).toList());
        rows.add(Row.atMost(work, seconds, LIMIT, "s"));
        rows.add(Row.information(
                "– the person and the machine",
                "%s %s, %.1f s by the keystroke-level model; program and browser %.2f s (medians of %d)"
                        .formatted(
                                rounds.stream()
                                        .map(Round::acts)
                                        .sorted()
                                        .map(String::valueOf)
                                        .distinct()
                                        .collect(Collectors.joining(", ")),
                                how.contains("taps") ? "taps" : "keys",
                                median(rounds.stream().map(Round::human).toList()),
                                median(rounds.stream()
                                        .map(round -> round.seconds() - round.human())
                                        .toList()),
                                rounds.size())));
    }

    private static double median(List<Double> figures) {
        return figures.stream().sorted().toList().get(figures.size() / 2);
    }
}
