package org.ropeway.attendance.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.TestAgencies.as;
import static org.ropeway.attendance.TestAttendance.MONDAY;
import static org.ropeway.attendance.TestAttendance.WEDNESDAY;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ropeway.ModuleTest;
import org.ropeway.TestAgencies;
import org.ropeway.attendance.TestAttendance;
import org.ropeway.attendance.TestAttendance.Class;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Grant;
import org.ropeway.shared.InstructorId;
import org.ropeway.shared.StudentId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ModuleTest
class SheetPagesTest {
    @Autowired
    MockMvcTester http;

    @Autowired
    TestAttendance the;

    @Autowired
    TestAgencies a;

    Class welding;
    Actor ito;
    String sheet;
    String ana;
    String ben;

    @BeforeEach
    void twoStudentsWeld() {
        welding = the.aClass(2);
        ito = welding.instructor();
        sheet = "/attendance/%s/%s".formatted(welding.section().id(), MONDAY);
        ana = welding.students().getFirst().toString();
        ben = welding.students().getLast().toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void leadFromTheListOverTheSheetToTheLedger(String language) {
        assertThat(get(ito, "/attendance?lang=" + language))
                .hasStatusOk()
                .bodyText()
                .contains(sheet, "WELD-1");
        assertThat(get(ito, sheet + "?lang=" + language))
                .hasStatusOk()
                .bodyText()
                .contains("s." + ana, "value=\"p\"");
        var sent = take(ito, "0", "s." + ana, "a", "s." + ben, "t", "in." + ben, "13:10");
        assertThat(sent).hasStatus3xxRedirection();
        assertThat(get(ito, sheet + "?lang=" + language))
                .bodyText()
                .contains(ito.name(), "value=\"13:10\"", "name=\"why\"");
    }

    @Test
    void tellHomeWhatIsToTakeAndWhatIsMissing() {
        assertThat(get(ito, "/home")).bodyText().contains("attendance sheets are missing");
        assertThat(get(welding.place().director(), "/home")).bodyText().doesNotContain("sheets are missing");
    }

    @Test
    void showBothSheetsWhereTwoSentOne() {
        take(ito, "0", "s." + ana, "a", "s." + ben, "p");
        var late = take(welding.place().director(), "0", "s." + ana, "p", "s." + ben, "p");
        assertThat(late).hasStatus(409);
        assertThat(late)
                .bodyText()
                .contains("Somebody else has sent this sheet", ito.name(), "Send mine", "Keep theirs");
        var mine = take(welding.place().director(), "1", "s." + ana, "p", "s." + ben, "p", "why", "She was there");
        assertThat(mine).hasStatus3xxRedirection();
    }

    @Test
    void keepWhatWasMarkedWhereItIsRefused() {
        var path = "/attendance/%s/%s".formatted(welding.section().id(), WEDNESDAY);
        var refused = post(ito, path, "version", "0", "s." + ana, "a");
        assertThat(refused).hasStatus(422);
        assertThat(refused).bodyText().contains("The sheet is late");
        assertThat(refused).bodyText().containsPattern("value=\"a\" name=\"s." + ana + "\" checked");
        assertThat(post(ito, sheet, "version", "0", "s." + ana, "x")).hasStatus(400);
        assertThat(post(ito, sheet, "version", "0", "s.nobody", "p")).hasStatus(400);
    }

    @Test
    void takeMakeUpTimeBackAgain() {
        assertThat(post(ito, sheet + "/extra", "student", ana, "from", "15:00", "to", "16:00", "why", "Make-up time"))
                .hasStatus3xxRedirection();
        assertThat(get(ito, sheet)).bodyText().contains("Also 3:00");
        assertThat(get(ito, sheet + "/extra")).bodyText().contains("value=\"15:00\"", "Take back");
        assertThat(post(
                        ito,
                        sheet + "/extra",
                        "remove",
                        "true",
                        "student",
                        ana,
                        "from",
                        "15:00",
                        "to",
                        "16:00",
                        "why",
                        "A mistake"))
                .hasStatus3xxRedirection();
        assertThat(get(ito, sheet)).bodyText().doesNotContain("Also 3:00");
        assertThat(get(ito, sheet + "/extra")).bodyText().doesNotContain("Take back");
    }

    @Test
    void keepWhatWasSentOfMakeUpTimeWhereItIsRefused() {
        var unclear = post(ito, sheet + "/extra", "student", ana, "from", "", "to", "16:00", "why", "Field trip");
        assertThat(unclear)
                .hasStatus(422)
                .bodyText()
                .contains("value=\"16:00\"", "value=\"Field trip\"", "Please give times");
        assertThat(unclear).bodyText().containsPattern("value=\"" + ana + "\" checked");
        var unexplained = post(ito, sheet + "/extra", "student", ana, "from", "15:00", "to", "16:00");
        assertThat(unexplained).hasStatus(422).bodyText().contains("value=\"15:00\"");
        assertThat(get(ito, sheet + "/extra")).bodyText().doesNotContain("Take back");
    }

    @Test
    void sayThatTheSectionDidNotMeet() {
        assertThat(post(ito, sheet + "/not-met", "why", "Fire drill")).hasStatus3xxRedirection();
        assertThat(get(ito, sheet))
                .bodyText()
                .contains("Did not meet", "Fire drill")
                .doesNotContain("s." + ana);
        assertThat(post(ito, sheet + "/met")).hasStatus3xxRedirection();
        assertThat(get(ito, sheet)).bodyText().contains("s." + ana);
    }

    @Test
    void letTheDirectorNameASubstitute() {
        var director = welding.place().director();
        assertThat(get(director, sheet)).bodyText().contains("Mika Ito", "name=\"instructor\"");
        assertThat(post(
                        director,
                        sheet + "/substitute",
                        "instructor",
                        welding.ito().toString()))
                .hasStatus3xxRedirection();
        assertThat(post(director, sheet + "/substitute", "instructor", "")).hasStatus3xxRedirection();
        assertThat(post(ito, sheet + "/substitute", "instructor", "")).hasStatus(403);
        assertThat(get(director, "/attendance?day=" + MONDAY)).bodyText().contains(sheet);
    }

    @Test
    void openOnADayWithoutAClassForMakeUpTime() {
        assertThat(get(
                        ito,
                        "/attendance/%s/2026-09-01".formatted(welding.section().id())))
                .hasStatusOk()
                .bodyText()
                .contains("No class on this day", "/extra");
    }

    @Test
    void areNotForOthers() {
        var other = a.somebody(welding.place().agency(), Grant.instructor(InstructorId.random()));
        var student = a.somebody(welding.place().agency(), Grant.student(StudentId.of(ana)));
        var counselor = welding.place().counselor();
        assertThat(get(other, sheet)).hasStatus(404);
        assertThat(take(other, "0", "s." + ana, "p")).hasStatus(404);
        assertThat(post(other, sheet + "/not-met", "why", "x")).hasStatus(404);
        assertThat(get(other, sheet + "/extra")).hasStatus(404);
        assertThat(post(other, sheet + "/extra", "student", ana, "from", "15:00", "to", "16:00", "why", "x"))
                .hasStatus(404);
        for (var stranger : java.util.List.of(student, counselor)) {
            assertThat(get(stranger, sheet)).hasStatus(403);
            assertThat(get(stranger, "/attendance")).hasStatus(403);
            assertThat(take(stranger, "0", "s." + ana, "p")).hasStatus(403);
        }
        var harbor = the.aClass(1);
        assertThat(http.get()
                        .uri("/" + harbor.place().agency().slug() + sheet)
                        .with(as(harbor.instructor()))
                        .exchange())
                .hasStatus(404);
    }

    @Test
    void giveADeviceTheScriptThatKeepsThem() {
        var slug = "/" + welding.place().agency().slug();
        assertThat(get(ito, "/attendance/me"))
                .bodyJson()
                .extractingPath("$.account")
                .isEqualTo(ito.account().toString());
        var nobody = http.get().uri(slug + "/attendance/me").exchange();
        assertThat(nobody).bodyJson().extractingPath("$.token").isNull();
        assertThat(http.get().uri(slug + "/attendance/worker.js").exchange())
                .hasStatusOk()
                .hasHeader("Service-Worker-Allowed", slug + "/attendance");
    }

    MvcTestResult get(Actor actor, String path) {
        return http.get()
                .uri("/" + welding.place().agency().slug() + path)
                .with(as(actor))
                .exchange();
    }

    MvcTestResult take(Actor actor, String version, String... form) {
        var all = new String[form.length + 2];
        all[0] = "version";
        all[1] = version;
        System.arraycopy(form, 0, all, 2, form.length);
        return post(actor, sheet, all);
    }

    MvcTestResult post(Actor actor, String path, String... form) {
        var request = http.post()
                .uri("/" + welding.place().agency().slug() + path)
                .with(as(actor))
                .with(csrf());
        for (int i = 0; i < form.length; i += 2) {
            request.param(form[i], form[i + 1]);
        }
        return request.exchange();
    }
}
