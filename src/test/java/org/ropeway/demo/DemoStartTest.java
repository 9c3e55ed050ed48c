package org.ropeway.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The built program: a first start on nothing, every printed sign-in, a kill, and a second start; sheets are sent while it is killed. */
@Tag("smoke")
class DemoStartTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Test
    void isReadyWithinAMinuteAndKeepsWhatItHasWhenItIsKilled(@TempDir Path folder) throws Exception {
        assumeTrue(BuiltProgram.isBuilt(), BuiltProgram.APP + " is not there: ./ropeway build makes it");
        Counts first;
        var sheets = new SheetsUnderKill("la-puente", SheetsUnderKill::missing);
        try (var demo = BuiltProgram.start("demo", folder)) {
            System.out.printf(
                    "demo: first start %.1f s, ready%n", demo.untilReady().toMillis() / 1000.0);
            assertThat(demo.untilReady()).isLessThan(LIMIT);
            everybodySignsIn(demo);
            first = counts(demo);
            sheets.sendAndKill(demo);
        }
        try (var demo = BuiltProgram.start("demo", folder)) {
            System.out.printf(
                    "demo: start after kill -9 %.1f s%n", demo.untilReady().toMillis() / 1000.0);
            assertThat(counts(demo)).isEqualTo(first).isEqualTo(new Counts(6_300, 7, 201));
            everybodySignsIn(demo);
            sheets.everyAcknowledgedSheetIsThere(demo, folder);
            sheets.sendAndKill(demo);
        }
        try (var demo = BuiltProgram.start("demo", folder)) {
            sheets.everyAcknowledgedSheetIsThere(demo, folder);
            System.out.printf("demo: %d sheets acknowledged before two kills are there%n", sheets.count());
        }
    }

    /** @param courses those of dual enrollment */
    private record Counts(long students, long districts, long courses) {}

    private static void everybodySignsIn(BuiltProgram demo) throws Exception {
        for (var signIn : Cast.ALL) {
            var visitor = demo.visitor(signIn.agency(), signIn.username());
            assertThat(visitor.get("/home").statusCode())
                    .as("the home of %s at %s", signIn.username(), signIn.agency())
                    .isEqualTo(200);
        }
    }

    private static Counts counts(BuiltProgram demo) throws Exception {
        var director = demo.visitor("valley", "director");
        var students = rows(director.get("/students?format=csv").body());
        var courses = rows(director.get("/catalog/export/courses.csv").body());
        return new Counts(
                students.size(),
                students.stream()
                        .map(row -> row.getField("district"))
                        .distinct()
                        .count(),
                courses.stream()
                        .filter(row -> !row.getField("college").isBlank())
                        .count());
    }

    private static List<NamedCsvRecord> rows(String csv) {
        return CsvReader.builder().ofNamedCsvRecord(csv).stream().toList();
    }
}
