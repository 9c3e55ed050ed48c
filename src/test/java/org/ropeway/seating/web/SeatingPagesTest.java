package org.ropeway.seating.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.TestAgencies.as;
import static org.ropeway.seating.TestSeating.course;
import static org.ropeway.seating.TestSeating.section;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ropeway.ModuleTest;
import org.ropeway.TestAgencies;
import org.ropeway.agency.AgencyScope;
import org.ropeway.enrollment.TestRequests.Place;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Grant;
import org.ropeway.identity.Role;
import org.ropeway.schedule.Instructor;
import org.ropeway.schedule.Instructors;
import org.ropeway.schedule.Section;
import org.ropeway.seating.AllocationRun;
import org.ropeway.seating.Rosters;
import org.ropeway.seating.TestSeating;
import org.ropeway.shared.InstructorId;
import org.ropeway.shared.StudentId;
import org.ropeway.shared.Who;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ModuleTest
class SeatingPagesTest {
    @Autowired
    TestSeating the;

    @Autowired
    TestAgencies a;

    @Autowired
    Instructors instructors;

    @Autowired
    Rosters rosters;

    @Autowired
    MockMvcTester http;

    Place valley;
    Section morning;
    Section afternoon;
    Actor instructor;
    List<StudentId> students;

    @BeforeEach
    void threeStudentsWantTwoSeats() {
        valley = the.aPlace();
        var ito = new Instructor(InstructorId.random(), "Ms. Ito", "", List.of());
        AgencyScope.run(valley.agency().id(), () -> instructors.save(Who.command("a test"), ito));
        instructor = a.somebody(valley.agency(), Grant.instructor(ito.id()));
        morning = the.aSection(valley, valley.welding(), "W-1", "Mon Wed 08:00 10:00", 1, ito.id());
        afternoon = the.aSection(valley, valley.welding(), "W-2", "Mon Wed 13:00 15:00", 1);
        students = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            students.add(the.aStudentWishing(valley, 1, section(morning), course(valley.welding())));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void leadTheDirectorFromTheDrawToTheResult(String language) {
        var director = valley.director();
        assertThat(get(director, "/allocation?lang=" + language)).hasStatusOk();
        var drawn = post(
                director,
                "/allocation/draws",
                "term",
                fall(),
                "method",
                "DRAWN_IN_PUBLIC",
                "number",
                "7",
                "words",
                "Dice");
        assertThat(drawn).hasStatus3xxRedirection();
        assertThat(post(director, "/allocation/draws", "term", fall(), "method", "BY_MACHINE", "words", "Here"))
                .hasStatusOk()
                .bodyText()
                .contains("whyAgain-error");
        the.aFairRun(valley, 2);
        assertThat(post(director, "/allocation/runs", "term", fall())).hasStatus3xxRedirection();
        var runs = the.awaitAll(valley);
        assertThat(runs).hasSize(3).allMatch(run -> run.totals() != null);
        assertThat(get(director, "/allocation?lang=" + language))
                .hasStatusOk()
                .bodyText()
                .contains(language.equals("es") ? "Justa" : "Fair", "id=\"choices\"", "by-district")
                .doesNotContain("??");
        var path = "/allocation/runs/" + runs.getFirst().id();
        assertThat(get(director, path + "?publish=true&q=ruiz&lang=" + language))
                .hasStatusOk()
                .bodyText()
                .contains("Ruiz, Ana", "W-1")
                .doesNotContain("??");
        assertThat(get(director, path + "/students/" + students.getFirst() + "?lang=" + language))
                .hasStatusOk();
        assertThat(get(director, path + "/sections/" + morning.id() + "?lang=" + language))
                .hasStatusOk();
        assertThat(post(director, path + "/publish")).hasStatus3xxRedirection();
        assertThat(post(director, path + "/publish")).hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void tellTheStudentWhatAndWhy(String language) {
        var last = published();
        var student = the.theStudent(valley, last);
        var words = language.equals("es")
                ? "El último lugar abierto para ti fue para el grupo 1, puesto 1 del sorteo; tú eres del grupo 1, puesto 3."
                : "The last seat open to you went to band 1, lottery place 1; you are band 1, place 3.";
        assertThat(get(student, "/my-schedule?lang=" + language))
                .hasStatusOk()
                .bodyText()
                .contains(words);
        assertThat(get(student, "/letters/" + last + "?language=" + language))
                .hasStatusOk()
                .bodyText()
                .contains(words)
                .doesNotContain("??");
        assertThat(get(valley.counselor(), "/students/" + last + "/schedule?lang=" + language))
                .hasStatusOk()
                .bodyText()
                .contains(words);
    }

    @Test
    void sayBeforePublishingThatThereIsNothingYet() {
        var student = the.theStudent(valley, students.getFirst());
        assertThat(get(student, "/my-schedule")).hasStatusOk().bodyText().contains("No results yet");
        assertThat(get(student, "/letters/" + students.getFirst())).hasStatus(404);
        assertThat(get(valley.director(), "/letters")).hasStatusOk().bodyText().contains("No letters yet");
        assertThat(get(valley.director(), "/sections/rosters"))
                .hasStatusOk()
                .bodyText()
                .contains("No rosters yet");
    }

    @Test
    void printTaggedLettersWithTheirFonts() throws IOException {
        published();
        var path =
                "/letters/schools/%s.pdf?language=es".formatted(valley.school().id());
        var answer = get(valley.counselor(), path);
        assertThat(answer).hasStatusOk().hasContentType("application/pdf");
        try (var pdf = Loader.loadPDF(answer.getResponse().getContentAsByteArray())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(3);
            assertThat(new PDFTextStripper().getText(pdf)).contains("Tus lugares", "Ana Ruiz", "puesto 3");
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("es");
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot().getKids())
                    .isNotEmpty();
            for (var page : pdf.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
        }
    }

    @Test
    void showTheInstructorOwnSectionsOnly() {
        published();
        assertThat(get(instructor, "/sections/rosters"))
                .hasStatusOk()
                .bodyText()
                .contains("W-1")
                .doesNotContain("W-2");
        assertThat(get(instructor, roster(morning))).hasStatusOk().bodyText().contains("Ruiz, Ana");
        assertThat(get(instructor, roster(afternoon))).hasStatus(404);
        assertThat(get(instructor, roster(morning) + ".csv"))
                .hasStatusOk()
                .bodyText()
                .contains("seated,,");
        assertThat(get(instructor, roster(afternoon) + ".csv")).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void dropAStudentWithALastDayAndAReason(String language) {
        published();
        var director = valley.director();
        var seated = seatedInTheMorning();
        assertThat(get(director, roster(morning) + "?lang=" + language))
                .hasStatusOk()
                .bodyText()
                .contains("?drop=" + seated)
                .doesNotContain("name=\"lastDay\"", "??");
        assertThat(get(director, roster(morning) + "?lang=" + language + "&drop=" + seated))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"lastDay\"", "value=\"2026-09-01\"")
                .doesNotContain("??");
        assertThat(drop(director, seated, "", "Moved away"))
                .hasStatusOk()
                .bodyText()
                .contains("lastDay-error");
        assertThat(drop(director, seated, "2026-08-31", "Moved away"))
                .hasStatusOk()
                .bodyText()
                .contains("lastDay-error", "value=\"Moved away\"");
        assertThat(drop(director, seated, "2026-10-02", ""))
                .hasStatusOk()
                .bodyText()
                .contains("why-error");
        assertThat(drop(director, seated, "2026-10-02", "Moved away")).hasStatus3xxRedirection();
        assertThat(get(director, roster(morning) + "?lang=" + language))
                .bodyText()
                .contains("datetime=\"2026-10-02\"")
                .doesNotContain("?drop=", "??");
        assertThat(get(director, roster(morning) + ".csv")).bodyText().contains("dropped,", ",2026-10-02");
        assertThat(get(the.theStudent(valley, seated), "/my-schedule?lang=" + language))
                .bodyText()
                .contains(language.equals("es") ? "Dado de baja, último día" : "Dropped, last day Oct 2, 2026");
        assertThat(drop(director, seated, "2026-10-02", "Again")).hasStatus3xxRedirection();
    }

    @Test
    void letCounselorsDropTheirOwnStudentsAndInstructorsNobody() {
        published();
        var seated = seatedInTheMorning();
        var elsewhere = a.aSchool(valley.agency(), a.aDistrict(valley.agency(), "selma"), "Selma High");
        var stranger = a.somebody(valley.agency(), Grant.counselor(elsewhere.id()));
        assertThat(get(instructor, roster(morning))).bodyText().doesNotContain("?drop=");
        assertThat(get(instructor, roster(morning) + "?drop=" + seated))
                .bodyText()
                .doesNotContain("name=\"lastDay\"");
        assertThat(get(stranger, roster(morning) + "?drop=" + seated))
                .bodyText()
                .doesNotContain("name=\"lastDay\"");
        assertThat(drop(instructor, seated, "2026-10-02", "Moved away")).hasStatus(403);
        assertThat(drop(the.theStudent(valley, seated), seated, "2026-10-02", "Moved away"))
                .hasStatus(403);
        assertThat(drop(stranger, seated, "2026-10-02", "Moved away")).hasStatus(404);
        assertThat(drop(valley.counselor(), seated, "2026-10-02", "Moved away")).hasStatus3xxRedirection();
    }

    StudentId seatedInTheMorning() {
        return AgencyScope.in(
                valley.agency().id(),
                () -> rosters.attending(morning.id()).getFirst().student());
    }

    MvcTestResult drop(Actor actor, StudentId student, String lastDay, String why) {
        return post(
                actor,
                "/sections/%s/drops".formatted(morning.id()),
                "student",
                student.toString(),
                "lastDay",
                lastDay,
                "why",
                why);
    }

    @Test
    void areNotForTheWrongSide() {
        var last = published();
        var student = the.theStudent(valley, students.get(0));
        var other = the.theStudent(valley, students.get(1));
        assertThat(get(other, "/letters/" + students.get(0))).hasStatus(404);
        assertThat(get(other, "/letters/" + students.get(0) + ".pdf")).hasStatus(404);
        assertThat(get(student, "/my-schedule?student=" + students.get(1))).hasStatus(404);
        var elsewhere = a.aSchool(valley.agency(), a.aDistrict(valley.agency(), "selma"), "Selma High");
        var counselor = a.somebody(valley.agency(), Grant.counselor(elsewhere.id()));
        assertThat(get(counselor, "/students/" + last + "/schedule")).hasStatus(404);
        assertThat(get(counselor, "/letters/" + last)).hasStatus(404);
        assertThat(get(
                        counselor,
                        "/letters/schools/%s.pdf".formatted(valley.school().id())))
                .hasStatus(404);
        assertThat(get(counselor, roster(morning))).hasStatusOk().bodyText().doesNotContain("Ruiz");
        for (var role : List.of(
                valley.counselor(), student, instructor, a.somebody(valley.agency(), Grant.of(Role.BUSINESS_OFFICE)))) {
            assertThat(get(role, "/allocation")).hasStatus(403);
            assertThat(post(role, "/allocation/runs", "term", fall())).hasStatus(403);
            assertThat(post(role, "/allocation/draws", "term", fall(), "method", "BY_MACHINE", "words", "x"))
                    .hasStatus(403);
        }
        assertThat(get(student, roster(morning))).hasStatus(403);
        var harbor = the.aPlace();
        assertThat(get(harbor, harbor.director(), "/letters/" + last)).hasStatus(404);
        assertThat(get(harbor, harbor.director(), roster(morning))).hasStatus(404);
        assertThat(get(harbor, harbor.director(), "/allocation?term=" + fall())).hasStatus(404);
    }

    @Test
    void handOutTheRunToBeVerifiedByAnyone() throws IOException {
        the.draw(valley, 7);
        var run = the.aFairRun(valley, 1);
        var answer = get(valley.director(), "/allocation/runs/" + run.id() + "/export.zip");
        assertThat(answer).hasStatusOk();
        var names = new ArrayList<String>();
        try (var zip =
                new ZipInputStream(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        assertThat(names)
                .containsExactlyInAnyOrder(
                        "assignments.csv",
                        "input/requests.csv",
                        "input/sections.csv",
                        "input/students.csv",
                        "lottery.csv",
                        "reasons.csv",
                        "summary.json");
        assertThat(get(valley.counselor(), "/allocation/runs/" + run.id() + "/export.zip"))
                .hasStatus(403);
    }

    /** Publishes a fair run and gives the student who has no seat. */
    StudentId published() {
        the.draw(valley, 7);
        AllocationRun run = the.aFairRun(valley, 1);
        the.publish(valley, run);
        return the.lastInOrder(valley, students);
    }

    String fall() {
        return valley.fall().toString();
    }

    static String roster(Section section) {
        return "/sections/%s/roster".formatted(section.id());
    }

    MvcTestResult get(Actor actor, String path) {
        return get(valley, actor, path);
    }

    MvcTestResult get(Place place, Actor actor, String path) {
        return http.get()
                .uri("/" + place.agency().slug() + path)
                .with(as(actor))
                .exchange();
    }

    MvcTestResult post(Actor actor, String path, String... form) {
        var request = http.post()
                .uri("/" + valley.agency().slug() + path)
                .with(as(actor))
                .with(csrf());
        for (int i = 0; i < form.length; i += 2) {
            request.param(form[i], form[i + 1]);
        }
        return request.exchange();
    }
}
