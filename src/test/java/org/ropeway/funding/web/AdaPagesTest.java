package org.ropeway.funding.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.TestAgencies.as;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ropeway.ModuleTest;
import org.ropeway.TestAgencies;
import org.ropeway.attendance.Claim;
import org.ropeway.attendance.TestAttendance;
import org.ropeway.funding.TestFunding;
import org.ropeway.funding.ada.TestAda;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Grant;
import org.ropeway.identity.Role;
import org.ropeway.shell.XlsxTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Two students of Sanger and one of Dinuba attended ninety minutes each on 2026-08-31. */
@ModuleTest
class AdaPagesTest {
    static final String P1 = "/funding/ada/trace?year=2026-27&report=P1";

    @Autowired
    TestFunding funding;

    @Autowired
    TestAda the;

    @Autowired
    TestAgencies a;

    @Autowired
    MockMvcTester http;

    TestFunding.Program program;

    @BeforeEach
    void aProgram() {
        program = funding.aProgram();
    }

    @Test
    void showTheReportOfTheDay() {
        assertThat(get("/funding/ada", program.business()))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Attendance report P-1, 2026-27",
                        "Counts from Jul 1, 2026 to Dec 31, 2026.",
                        "not yet certified",
                        "District sanger",
                        "4.50",
                        "1.50",
                        "66.7%",
                        "local setting, not verified",
                        "Education Code 52324");
        assertThat(get("/funding/ada?lang=es&report=ANNUAL", program.business()))
                .bodyText()
                .contains("Informe de asistencia Anual, 2026-27", "Horas de estudiante");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"section", "course", "sector", "site", "method", "district", "band", "age", "month", "kind"})
    void groupByAnything(String by) {
        assertThat(get("/funding/ada?by=" + by, program.business()))
                .hasStatusOk()
                .bodyText()
                .contains(">4.50<");
    }

    @Test
    void refuseAGroupingThatIsNone() {
        assertThat(get("/funding/ada?by=color", program.business())).hasStatus(404);
    }

    @Test
    void showWhatTheHoursEarnAndTheCapOfAdults() {
        the.move(program, program.last(), program.dinuba(), 13);
        funding.attend(program, program.students().getFirst(), TestAttendance.WEDNESDAY, Claim.COLLEGE);
        assertThat(get("/funding/ada", program.business()))
                .bodyText()
                .contains(
                        "Adults over the cap",
                        "Other adults within the cap of 10 percent",
                        "$4.00",
                        "$18.00",
                        "the college");
    }

    @Test
    void openAFigureDownToTheEntries() {
        var section = "&claim=ROP&section=" + program.welding().id();
        assertThat(get(P1 + "&claim=ROP", program.business()))
                .hasStatusOk()
                .bodyText()
                .contains("WELD-1", "270", "A day is 180 minutes: 1.50 days of attendance.", "Divided by 175 days");
        assertThat(get(P1 + section, program.business())).bodyText().contains("Vega, Luz", "270");
        assertThat(get(P1 + section + "&student=" + program.last(), program.business()))
                .bodyText()
                .contains(
                        "Vega, Luz", "Aug 31, 2026", "1:00\u202fPM – 2:30\u202fPM", "the business office", "In a test");
    }

    @Test
    void writeEverythingBehindAFigureAsCsv() {
        funding.takeBack(program, program.last(), TestAttendance.MONDAY);
        assertThat(get(P1 + "&claim=ROP&format=csv", program.business()))
                .hasStatusOk()
                .hasContentTypeCompatibleWith("text/csv")
                .bodyText()
                .startsWith("record,section,course,student_id,student,day,kind,claim,starts,ends,minutes,posting")
                .contains(
                        "figure,,,,,,,,,,,,,,,,minutes,180,minutes,,,,",
                        "funding/ada-divisor,175,",
                        "entry,WELD-1,WELD-1,%s,".formatted(program.students().getFirst()),
                        ",2026-08-31,classroom,rop,13:00,14:30,90,1,")
                .doesNotContain("Vega");
        assertThat(get(P1 + "&claim=ROP&format=csv", program.clerkOfDinuba()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("entry,");
        assertThat(get(P1 + "&claim=ROP&format=csv&district=" + program.sanger().id(), program.clerkOfDinuba()))
                .hasStatus(404);
        var other = funding.aProgram();
        var foreign = P1 + "&claim=ROP&format=csv&section=" + other.welding().id();
        assertThat(get(foreign, program.business())).hasStatus(404);
        assertThat(get(P1 + "&format=csv", a.somebody(program.agency(), Grant.of(Role.LIAISON))))
                .hasStatus(403);
    }

    @Test
    void writeTheEntriesOfOneStudentAndOfWhatWasCertified() {
        the.certify(program);
        the.move(program, program.last(), program.sanger(), 11);
        var section = P1 + "&claim=ROP&section=" + program.welding().id() + "&format=csv&student=";
        assertThat(get(section + program.last(), program.clerkOfDinuba()))
                .hasStatusOk()
                .bodyText()
                .containsOnlyOnce("entry,WELD-1")
                .contains("\"Vega, Luz\"");
        assertThat(get(section + program.students().getFirst(), program.clerkOfDinuba()))
                .hasStatus(404);
    }

    @Test
    void showADistrictItsOwnStudentsOnly() {
        assertThat(get("/funding/ada", program.clerkOfDinuba()))
                .hasStatusOk()
                .bodyText()
                .contains("The hours of the students of District dinuba", "1.50")
                .doesNotContain("District sanger", ">4.50<", "What the hours earn");
        assertThat(get("/funding/ada?district=" + program.sanger().id(), program.clerkOfDinuba()))
                .hasStatus(404);
        assertThat(get(P1 + "&district=" + program.sanger().id(), program.clerkOfDinuba()))
                .hasStatus(404);
        var section = P1 + "&claim=ROP&section=" + program.welding().id();
        assertThat(get(section, program.clerkOfDinuba()))
                .bodyText()
                .contains("Vega, Luz")
                .doesNotContain("270");
        assertThat(get(section + "&student=" + program.students().getFirst(), program.clerkOfDinuba()))
                .hasStatus(404);
        assertThat(get(section + "&student=" + program.last(), program.clerkOfDinuba()))
                .hasStatusOk();
        assertThat(get("/funding/ada?year=2026-27&report=P1&format=csv", program.clerkOfDinuba()))
                .bodyText()
                .contains("District dinuba,90,1.50,0.50,0.00")
                .doesNotContain("sanger");
    }

    @Test
    void areNotForOthers() {
        var instructor = a.somebody(
                program.agency(),
                Grant.instructor(
                        java.util.Objects.requireNonNull(program.welding().instructor())));
        for (var path : new String[] {"/funding/ada", P1}) {
            assertThat(get(path, instructor)).hasStatus(403);
            assertThat(get(path, a.somebody(program.agency(), Grant.of(Role.LIAISON))))
                    .hasStatus(403);
        }
    }

    @Test
    void showNothingOfAnotherAgency() {
        var other = funding.aProgram();
        assertThat(get(P1 + "&claim=ROP&section=" + other.welding().id(), program.business()))
                .hasStatus(404);
        assertThat(get(P1 + "&claim=ROP&district=" + other.sanger().id(), program.business()))
                .hasStatus(404);
    }

    @Test
    void areExportedAsCsvAndAsASpreadsheet() throws Exception {
        assertThat(get("/funding/ada?year=2026-27&report=P1&by=district&format=csv", program.business()))
                .bodyText()
                .contains(
                        "district,minutes,hours,days,ada",
                        "District sanger,180,3.00,1.00,0.01",
                        "All,270,4.50,1.50,0.01");
        var sheet = get("/funding/ada?year=2026-27&report=P1&by=district&format=xlsx", program.business());
        assertThat(sheet).hasStatusOk();
        assertThat(XlsxTest.text(sheet.getResponse().getContentAsByteArray()))
                .contains("District sanger", "<v>180</v>")
                .doesNotContain("<f>");
    }

    @Test
    void showWhatWasCertified() {
        the.certify(program);
        the.move(program, program.last(), program.sanger(), 11);
        assertThat(get("/funding/ada?report=P1", program.business()))
                .bodyText()
                .contains("certified", "Counts from Jul 1, 2026 to Aug 31, 2026.", "District dinuba", "33.3%");
    }

    @Test
    void showTheBoard() {
        the.certify(program);
        assertThat(get("/funding/board", program.business()))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Student hours to date",
                        "Projected ADA of the year",
                        "below break-even",
                        "A student hour may cost $4.00",
                        "version 1",
                        "Nothing was changed.",
                        "WELD-1")
                .doesNotContain("/funding/related");
        assertThat(get("/funding/board?lang=es", a.somebody(program.agency(), Grant.of(Role.DIRECTOR))))
                .bodyText()
                .contains("Horas de estudiante hasta hoy", "/funding/related");
        assertThat(get("/funding/board?year=2026-27&format=csv", program.business()))
                .bodyText()
                .contains("WELD-1,Welding Technology,3,4.50,");
        assertThat(get("/funding/board?year=2026-27&format=xlsx", program.business()))
                .hasStatusOk();
        assertThat(get("/funding/board", program.clerkOfDinuba())).hasStatus(403);
    }

    private MvcTestResult get(String path, Actor actor) {
        return http.get()
                .uri("/" + program.agency().slug() + path)
                .with(as(actor))
                .exchange();
    }
}
