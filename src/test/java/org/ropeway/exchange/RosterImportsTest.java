package org.ropeway.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.TestAgencies.in;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ropeway.ModuleTest;
import org.ropeway.TestAgencies;
import org.ropeway.agency.Agency;
import org.ropeway.agency.BellPeriod;
import org.ropeway.agency.Calendars;
import org.ropeway.agency.District;
import org.ropeway.agency.School;
import org.ropeway.exchange.RosterRun.State;
import org.ropeway.identity.Reach;
import org.ropeway.journal.Journal;
import org.ropeway.shared.Grade;
import org.ropeway.shared.MeetingPattern;
import org.ropeway.shared.Who;
import org.ropeway.students.Gender;
import org.ropeway.students.HomeClasses;
import org.ropeway.students.LoadCounts;
import org.ropeway.students.Student;
import org.ropeway.students.StudentLine;
import org.ropeway.students.StudentQuery;
import org.ropeway.students.Students;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class RosterImportsTest {
    private static final Who CLERK = Who.command("clerk");

    @Autowired
    TestAgencies a;

    @Autowired
    RosterImports imports;

    @Autowired
    DistrictSettings settings;

    @Autowired
    Students students;

    @Autowired
    HomeClasses homeClasses;

    @Autowired
    Calendars calendars;

    @Autowired
    Journal journal;

    @TempDir
    Path folder;

    private Agency valley;
    private District clovis;
    private School high;

    @BeforeEach
    void aDistrictWithOneSchool() {
        valley = a.anAgency();
        clovis = a.aDistrict(valley, "clovis");
        high = a.aSchool(valley, clovis, "Clovis High");
    }

    @Test
    void aBulkRosterBringsStudentsWithTheirClasses() {
        in(valley, () -> {
            calendars.add(new BellPeriod(high.id(), "1", MeetingPattern.of("Mon Wed", "08:00", "09:00")));
            calendars.add(new BellPeriod(high.id(), "2", MeetingPattern.of("Tue", "09:05", "10:00")));
            return null;
        });
        var run = bring(RosterFixture.bulk());
        assertThat(run.state()).isEqualTo(State.IMPORTED);
        assertThat(counts(run, RosterFile.USERS)).isEqualTo(new LoadCounts(4, 0, 0, 0));
        assertThat(counts(run, RosterFile.ENROLLMENTS)).isEqualTo(new LoadCounts(2, 0, 0, 0));
        var ana = student("Ruiz");
        assertThat(ana.name().spoken()).isEqualTo("Ana Ruiz");
        assertThat(ana.grade()).isEqualTo(new Grade(11));
        assertThat(ana.birthDate()).isEqualTo(LocalDate.of(2010, 3, 2));
        assertThat(ana.gender()).isEqualTo(Gender.FEMALE);
        assertThat(ana.school()).isEqualTo(high.id());
        assertThat(ana.ssid()).hasToString("•••••••001");
        assertThat(student("Cole").birthDate()).isNull();
        var classes = in(valley, () -> homeClasses.of(ana.id()));
        assertThat(classes).singleElement().satisfies(english -> {
            assertThat(english.course()).isEqualTo("English 11");
            assertThat(english.meetings()).hasSize(2);
            assertThat(english.meetings().getFirst().start()).isEqualTo(LocalTime.of(8, 0));
            assertThat(english.term().first()).isEqualTo(LocalDate.of(2026, 8, 17));
        });
        assertThat(in(valley, () -> students.contacts(ana.id())))
                .containsExactly(new Students.Contact("Maria Ruiz", "parent", "maria@example.org", "559-555-0101"));
        assertThat(in(valley, () -> journal.of("district", clovis.id()))
                        .getFirst()
                        .act())
                .isEqualTo("roster.import");
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        bring(RosterFixture.bulk());
        var again = bring(RosterFixture.bulk());
        assertThat(again.state()).isEqualTo(State.IMPORTED);
        assertThat(again.changesNothing()).isTrue();
        assertThat(counts(again, RosterFile.USERS)).isEqualTo(new LoadCounts(0, 0, 4, 0));
        assertThat(counts(again, RosterFile.ENROLLMENTS)).isEqualTo(new LoadCounts(0, 0, 2, 0));
        assertThat(counts(again, RosterFile.CLASSES)).isEqualTo(new LoadCounts(0, 0, 1, 0));
    }

    @Test
    void aDryRunCountsAndChangesNothing() {
        var run = bring(RosterFixture.bulk(), true);
        assertThat(run.state()).isEqualTo(State.CHECKED);
        assertThat(counts(run, RosterFile.USERS)).isEqualTo(new LoadCounts(4, 0, 0, 0));
        assertThat(names()).isEmpty();
        assertThat(in(valley, () -> journal.of("district", clovis.id()))).isEmpty();
    }

    @Test
    void oneErrorAndNothingIsImported() {
        var run = bring(RosterFixture.bulk().row("users", "u9,,,true,,,,,,,,,,,,,,,,,,"));
        assertThat(run.state()).isEqualTo(State.REFUSED);
        assertThat(run.errors()).isEqualTo(3);
        assertThat(names()).isEmpty();
        var faults = in(valley, () -> imports.faults(run.id(), 0, 10));
        assertThat(faults).extracting(RosterFault::field).contains("username", "givenName", "familyName");
        assertThat(in(valley, () -> imports.byId(run.id())).errors()).isEqualTo(3);
    }

    @Test
    void whoVanishesFromABulkFileIsMarkedAndComesBack() {
        bring(RosterFixture.bulk());
        var ben = student("Cole");
        var run = bring(withoutBen());
        assertThat(counts(run, RosterFile.USERS)).isEqualTo(new LoadCounts(0, 0, 3, 1));
        assertThat(student("Cole").standing()).isEqualTo(Student.Standing.VANISHED);
        assertThat(student("Cole").vanishedOn()).isEqualTo(LocalDate.of(2026, 9, 1));
        assertThat(student("Cole").id()).isEqualTo(ben.id());
        assertThat(counts(bring(withoutBen()), RosterFile.USERS)).isEqualTo(new LoadCounts(0, 0, 3, 0));
        assertThat(counts(bring(RosterFixture.bulk()), RosterFile.USERS)).isEqualTo(new LoadCounts(0, 1, 3, 0));
        assertThat(student("Cole").isActive()).isTrue();
        assertThat(student("Cole").id()).isEqualTo(ben.id());
        assertThat(in(valley, () -> homeClasses.of(ben.id()))).hasSize(1);
    }

    @Test
    void aDeltaAddsChangesAndMarks() {
        bring(RosterFixture.bulk());
        var delta = RosterFixture.empty("1.2")
                .delta(
                        "users",
                        "u1,active,2026-09-01T08:00:00.000Z,true,aruiz,,Anna,Ruiz,,1000000001,,,,u4,12,,,,,,s1,",
                        "u2,tobedeleted,2026-09-01T08:00:00.000Z,true,bcole,,Benjamin,Cole,,1000000002,,,,,12,,,,,,,",
                        "u7,active,2026-09-01T08:00:00.000Z,true,new,,Nia,Okafor,,1000000007,,,,,10,,,,,,s1,")
                .delta("roles", "r7,active,2026-09-01T08:00:00.000Z,u7,primary,student,,,s1,")
                .delta("enrollments", "e7,active,2026-09-01T08:00:00.000Z,k1,s1,u7,student,,,");
        var run = bring(delta);
        assertThat(in(valley, () -> imports.faults(run.id(), 0, 9))).isEmpty();
        assertThat(counts(run, RosterFile.USERS)).isEqualTo(new LoadCounts(1, 1, 0, 1));
        assertThat(student("Ruiz").name().given()).isEqualTo("Anna");
        assertThat(student("Ruiz").birthDate()).as("not told by the delta").isEqualTo(LocalDate.of(2010, 3, 2));
        assertThat(student("Ruiz").school()).isEqualTo(high.id());
        assertThat(student("Cole").standing()).isEqualTo(Student.Standing.VANISHED);
        assertThat(in(valley, () -> homeClasses.of(student("Okafor").id()))).hasSize(1);
        assertThat(bring(delta).changesNothing()).isTrue();
    }

    @Test
    void theOlderEditionIsImportedToo() {
        var roster = older();
        var run = bring(roster);
        assertThat(in(valley, () -> imports.faults(run.id(), 0, 9))).isEmpty();
        assertThat(names()).containsExactly("Cole, Ben", "Ruiz, Ana");
        assertThat(student("Ruiz").school()).isEqualTo(high.id());
        assertThat(bring(roster).changesNothing()).isTrue();
    }

    @Test
    void anUnknownSchoolIsAWarningAndTheStudentsAreWithoutOne() {
        var run = bring(RosterFixture.bulk().change("orgs", "Clovis High", "Clovis East"));
        assertThat(run.state()).isEqualTo(State.IMPORTED);
        assertThat(run.warnings()).isEqualTo(1);
        assertThat(student("Ruiz").school()).isNull();
    }

    @Test
    void theStateIdStandsWhereTheDistrictSays() {
        in(valley, () -> {
            settings.setStateIds(CLERK, clovis.id(), new StateIdRule("ssid"));
            return null;
        });
        bring(RosterFixture.bulk().change("users", ",1000000001,ana", ",999,ana"));
        assertThat(student("Ruiz").ssid().value()).isEqualTo("1000000001");
    }

    @Test
    void otherDistrictsAndAgenciesAreUntouched() {
        bring(RosterFixture.bulk());
        var selma = a.aDistrict(valley, "selma");
        in(
                valley,
                () -> run(
                        selma,
                        RosterFixture.bulk()
                                .change("users", "Ruiz", "Rojas")
                                .change("users", ",1000000001,ana", ",1000000101,ana")
                                .change("users", ",1000000002,", ",1000000102,"),
                        false));
        assertThat(names()).containsExactly("Cole, Ben", "Cole, Ben", "Rojas, Ana", "Ruiz, Ana");
        var harbor = a.anAgency();
        assertThat(in(harbor, () -> students.list(Reach.EVERYONE, StudentQuery.ALL)))
                .isEmpty();
        var run = bring(withoutBen());
        assertThat(names()).hasSize(4);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> in(harbor, () -> imports.byId(run.id())))
                .isInstanceOf(org.ropeway.shared.NoSuch.class);
    }

    private static RosterFixture withoutBen() {
        return RosterFixture.bulk()
                .change(
                        "users",
                        "u2,,,true,bcole,{SSID:1000000002},Benjamin,Cole,J,1000000002,,,,,12,,,Ben,,,s1,\n",
                        "")
                .change("roles", "r2,,,u2,primary,student,2026-08-17,,s1,\n", "")
                .change("enrollments", "e2,,,k1,s1,u2,student,,2026-08-17,\n", "")
                .change("demographics", "u2,,,,male,,,,,,,,,,,\n", "");
    }

    private static RosterFixture older() {
        var newer = RosterFixture.bulk();
        return RosterFixture.empty("1.1")
                .file("orgs", "bulk", newer.text("orgs"))
                .file("academicSessions", "bulk", newer.text("academicSessions"))
                .file("courses", "bulk", newer.text("courses"))
                .file("classes", "bulk", newer.text("classes"))
                .file("enrollments", "bulk", newer.text("enrollments"))
                .file("demographics", "bulk", newer.text("demographics"))
                .file("users", "bulk", """
                        sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password
                        u1,,,true,"d1,s1",student,aruiz,,Ana,Ruiz,,1000000001,,,,,11,
                        u2,,,true,s1,student,bcole,,Ben,Cole,,1000000002,,,,,12,
                        u3,,,true,s1,teacher,tlee,,Tomas,Lee,,,,,,,,
                        """);
    }

    private Student student(String family) {
        return in(valley, () -> {
            var found = students.list(
                    Reach.EVERYONE, new StudentQuery(family, null, null, null, null, StudentQuery.Sort.NAME, 0, 9));
            return students.byId(found.getFirst().id());
        });
    }

    private List<String> names() {
        return in(valley, () -> students.list(Reach.EVERYONE, StudentQuery.ALL)).stream()
                .map(StudentLine::name)
                .toList();
    }

    private static LoadCounts counts(RosterRun run, RosterFile file) {
        return run.files().stream()
                .filter(one -> one.file() == file)
                .findFirst()
                .orElseThrow()
                .counts();
    }

    private RosterRun bring(RosterFixture roster) {
        return bring(roster, false);
    }

    private RosterRun bring(RosterFixture roster, boolean dry) {
        return in(valley, () -> run(clovis, roster, dry));
    }

    private RosterRun run(District district, RosterFixture roster, boolean dry) {
        var zip = roster.zip(folder);
        var begun = imports.begin(CLERK, district.id(), zip, "roster.zip", dry);
        return imports.run(begun, CLERK, zip, _ -> {});
    }
}
