package org.ropeway.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Attendance sheets that are sent while the program is killed: what it acknowledged must be there afterwards. */
public final class SheetsUnderKill {
    private static final Pattern MISSING = Pattern.compile("(/attendance/[0-9a-f-]{36}/[0-9-]{10})\"");
    private static final Pattern EARLIER = Pattern.compile("(/attendance-board\\?week=[0-9-]{10})\"");
    private static final Pattern STUDENT = Pattern.compile("name=\"s\\.([0-9a-f-]{36})\"");
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"([0-9]+)\"");
    private static final int ACKNOWLEDGED = 4;

    private final String agency;
    private final Sheets sheets;

    /** By sheet: the student who was sent as absent. */
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

    /** Paths of sheets that nobody has taken. */
    @FunctionalInterface
    public interface Sheets {
        List<String> open(HttpVisitor director) throws IOException, InterruptedException;
    }

    /** @param agency whose account "director" takes the sheets */
    public SheetsUnderKill(String agency, Sheets sheets) {
        this.agency = agency;
        this.sheets = sheets;
    }

    /** Sends missing sheets by two hands and kills the program when some were acknowledged and others are on their way. */
    public void sendAndKill(BuiltProgram program) throws Exception {
        var director = program.visitor(agency, "director");
        var open = new ConcurrentLinkedQueue<>(sheets.open(director));
        open.removeIf(acknowledged::containsKey);
        var enough = new CountDownLatch(Math.min(ACKNOWLEDGED, open.size()));
        try (var hands = Executors.newFixedThreadPool(2)) {
            for (var hand : List.of(director, program.visitor(agency, "director"))) {
                hands.submit(() -> send(hand, open, enough));
            }
            assertThat(enough.await(60, TimeUnit.SECONDS)).isTrue();
            program.kill();
        }
    }

    private void send(HttpVisitor hand, ConcurrentLinkedQueue<String> sheets, CountDownLatch enough) {
        try {
            for (var sheet = sheets.poll(); sheet != null; sheet = sheets.poll()) {
                var form = form(hand.get(sheet).body());
                if (hand.post(sheet, form).statusCode() == 200) {
                    acknowledged.put(sheet, absent(form));
                    enough.countDown();
                }
            }
        } catch (IOException killed) {
            // What was on its way is not acknowledged.
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Every sheet that was acknowledged, in any round, is as it was sent; and the ledger is proved. */
    public void everyAcknowledgedSheetIsThere(BuiltProgram program, Path data) throws Exception {
        var director = program.visitor(agency, "director");
        for (var sheet : acknowledged.entrySet()) {
            var page = director.get(sheet.getKey()).body();
            assertThat(version(page)).as(sheet.getKey()).isEqualTo("1");
            assertThat(page).contains("value=\"a\" name=\"s.%s\" checked".formatted(sheet.getValue()));
        }
        assertThat(BuiltProgram.command(data, "ledger", "verify", "--agency", agency)
                        .waitFor())
                .as("what 'ledger verify' ends with")
                .isZero();
    }

    public int count() {
        return acknowledged.size();
    }

    /** Those that the week's board and the week before name; none where no term runs. */
    static List<String> missing(HttpVisitor director) throws IOException, InterruptedException {
        var sheets = new ArrayList<String>();
        var board = director.get("/attendance-board").body();
        var earlier = EARLIER.matcher(board);
        var before = earlier.find() ? director.get(earlier.group(1)).body() : "";
        for (var page : List.of(board, before)) {
            MISSING.matcher(page).results().map(found -> found.group(1)).forEach(sheets::add);
        }
        return sheets.stream().distinct().toList();
    }

    private static Map<String, String> form(String page) {
        var form = new LinkedHashMap<String, String>();
        form.put("version", version(page));
        form.put("key", java.util.UUID.randomUUID().toString());
        form.put("why", "Sent while the program is killed");
        var students = STUDENT.matcher(page)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        students.forEach(student -> form.put("s." + student, student.equals(students.getFirst()) ? "a" : "p"));
        return form;
    }

    private static String version(String page) {
        var version = VERSION.matcher(page);
        assertThat(version.find()).as("the sheet's version").isTrue();
        return version.group(1);
    }

    private static String absent(Map<String, String> form) {
        return form.entrySet().stream()
                .filter(field -> field.getValue().equals("a"))
                .map(field -> field.getKey().substring(2))
                .findFirst()
                .orElseThrow();
    }
}
