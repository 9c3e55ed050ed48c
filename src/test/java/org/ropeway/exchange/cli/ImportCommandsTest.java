package org.ropeway.exchange.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.TestAgencies.in;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ropeway.ModuleTest;
import org.ropeway.TestAgencies;
import org.ropeway.agency.Agency;
import org.ropeway.agency.District;
import org.ropeway.exchange.RosterFixture;
import org.ropeway.exchange.TestRosters;
import org.ropeway.students.SpecialPopulation;
import org.ropeway.students.Students;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

@ModuleTest
class ImportCommandsTest {
    @Autowired
    TestAgencies a;

    @Autowired
    TestRosters rosters;

    @Autowired
    Students students;

    @Autowired
    ApplicationContext context;

    @TempDir
    Path folder;

    private Agency valley;
    private District clovis;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void aDistrict() {
        valley = a.anAgency();
        clovis = a.aDistrict(valley, "clovis");
        a.aSchool(valley, clovis, "Clovis High");
    }

    @Test
    void aRosterIsImportedTriedAndRefused() throws IOException {
        var sound = RosterFixture.bulk().zip(folder).toString();
        assertThat(roster(sound, "--dry-run")).isZero();
        assertThat(rosters.everybody(valley)).isEmpty();
        assertThat(roster(sound)).isZero();
        assertThat(out.toString()).contains("users.csv", "Imported.");
        assertThat(rosters.everybody(valley)).hasSize(2);
        var faulty = RosterFixture.bulk()
                .change("users", ",Tomas,", ",,")
                .zip(folder)
                .toString();
        assertThat(roster(faulty)).isEqualTo(3);
        assertThat(err.toString()).contains("users.csv:4: error: givenName [REQUIRED] A required value is missing.");
    }

    @Test
    void jsonTellsTheRunAndEveryFault() {
        var faulty = RosterFixture.bulk()
                .change("users", ",Tomas,", ",,")
                .zip(folder)
                .toString();
        assertThat(roster(faulty, "--json")).isEqualTo(3);
        var answer = new JsonMapper().readTree(out.toString());
        assertThat(answer.at("/run/state").asString()).isEqualTo("refused");
        assertThat(answer.at("/faults/0/line").asInt()).isEqualTo(4);
    }

    @Test
    void aCommandThatIsNotUnderstoodSaysSo() {
        var sound = RosterFixture.bulk().zip(folder).toString();
        assertThat(run(RosterCommand.class, "import", sound, "--agency", "nowhere", "--district", "clovis"))
                .isEqualTo(2);
        assertThat(run(RosterCommand.class, "import", sound, "--agency", valley.slug(), "--district", "x"))
                .isEqualTo(2);
        assertThat(run(RosterCommand.class, "import", "no.zip", "--agency", valley.slug(), "--district", "clovis"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("there is no agency 'nowhere'", "no district 'x'", "no.zip cannot be read");
    }

    @Test
    void specialPopulationsComeByFileAllOrNone() throws IOException {
        rosters.bring(valley, clovis, RosterFixture.bulk());
        assertThat(populations("""
                sourcedId,ssid,population,firstDay,lastDay
                u1,,english-learner,2025-08-01,
                ,1000000002,Foster Care,2026-01-10,2026-06-30
                """)).isZero();
        assertThat(out.toString()).contains("2 rows: 2 new, 0 changed, 0 as before");
        assertThat(populations("""
                sourcedId,ssid,population,firstDay,lastDay
                u1,,english-learner,2025-08-01,2026-06-01
                """)).isZero();
        assertThat(out.toString()).contains("1 rows: 0 new, 1 changed, 0 as before");
        assertThat(populations("""
                sourcedId,ssid,population,firstDay,lastDay
                u1,1000000002,homeless,2026-01-01,2025-01-01
                u9,,rich,2026-02-30,
                ,,homeless,2026-01-01,
                u2,,homeless,2026-01-01
                u2,,homeless,2026-01-01,
                u2,,homeless,2026-01-01,
                """)).isEqualTo(3);
        assertThat(err.toString())
                .contains(
                        "2: ssid",
                        "STUDENT_ONE",
                        "DATES_REVERSED",
                        "3: sourcedId = u9",
                        "POPULATION",
                        "3: firstDay = 2026-02-30",
                        "STUDENT_NEEDED",
                        "ROW_WIDTH",
                        "TWICE");
        var ben = rosters.named(valley, "Cole");
        assertThat(in(valley, () -> students.populations(ben, LocalDate.of(2026, 6, 30))))
                .containsExactly(SpecialPopulation.FOSTER_CARE);
        assertThat(in(valley, () -> students.populations(ben, LocalDate.of(2026, 7, 1))))
                .isEmpty();
    }

    @Test
    void whoLivesOutsideTheMemberDistrictsComesByFileToo() throws IOException {
        rosters.bring(valley, clovis, RosterFixture.bulk());
        assertThat(populations("""
                sourcedId,ssid,outsideDistrict
                u1,,Hanford Joint Union High
                """)).isZero();
        assertThat(out.toString()).contains("1 rows: 0 new, 1 changed, 0 as before");
        var ana = rosters.named(valley, "Ruiz");
        assertThat(in(valley, () -> students.byId(ana)).residence()).isEqualTo("Hanford Joint Union High");
        rosters.bring(valley, clovis, RosterFixture.bulk().change("users", ",Ana,", ",Anna,"));
        assertThat(in(valley, () -> students.byId(ana)).isOutOfArea())
                .as("a roster says nothing of it")
                .isTrue();
        assertThat(populations("sourcedId,ssid,outsideDistrict\nu1,,CLOVIS\nu1,,\n"))
                .isEqualTo(3);
        assertThat(err.toString()).contains("OUTSIDE_DISTRICT", "TWICE");
        assertThat(populations("sourcedId,ssid,outsideDistrict\nu1,,\n")).isZero();
        assertThat(in(valley, () -> students.byId(ana)).isOutOfArea()).isFalse();
        assertThat(populations("id,outside\nu1,Hanford\n")).isEqualTo(3);
        assertThat(err.toString()).contains("1:  = id,outside [HEADER]");
    }

    @Test
    void whereTheStateIdStandsIsSaidAndChanged() {
        assertThat(stateId()).isZero();
        assertThat(out.toString()).contains("identifier");
        assertThat(stateId("--user-ids", "SSID")).isZero();
        assertThat(stateId()).isZero();
        assertThat(out.toString()).contains("userIds {SSID:…}");
        assertThat(stateId("--identifier")).isZero();
        assertThat(out.toString().strip()).endsWith("identifier");
        assertThat(stateId("--identifier", "--user-ids", "SSID")).isEqualTo(2);
    }

    private int stateId(String... more) {
        var words = new java.util.ArrayList<>(
                java.util.List.of("state-id", "--agency", valley.slug(), "--district", "clovis"));
        words.addAll(java.util.List.of(more));
        return run(RosterCommand.class, words.toArray(String[]::new));
    }

    private int populations(String csv) throws IOException {
        var file = Files.writeString(folder.resolve("populations.csv"), csv).toString();
        return run(StudentsCommand.class, "import", file, "--agency", valley.slug(), "--district", "clovis");
    }

    private int roster(String file, String... more) {
        var words = new java.util.ArrayList<>(
                java.util.List.of("import", file, "--agency", valley.slug(), "--district", "clovis"));
        words.addAll(java.util.List.of(more));
        return run(RosterCommand.class, words.toArray(String[]::new));
    }

    private int run(Class<?> command, String... words) {
        return new CommandLine(command, new Beans())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(words);
    }

    private final class Beans implements CommandLine.IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            return type.isAnnotationPresent(Component.class)
                    ? context.getBean(type)
                    : CommandLine.defaultFactory().create(type);
        }
    }
}
