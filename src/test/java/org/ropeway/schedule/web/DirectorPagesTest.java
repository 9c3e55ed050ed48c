package org.ropeway.schedule.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.TestAgencies.as;
import static org.ropeway.TestAgencies.in;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ropeway.ModuleTest;
import org.ropeway.TestAgencies;
import org.ropeway.agency.Agency;
import org.ropeway.catalog.Courses;
import org.ropeway.catalog.Fingerprint;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Grant;
import org.ropeway.identity.Role;
import org.ropeway.schedule.Instructor;
import org.ropeway.schedule.Instructors;
import org.ropeway.schedule.Publications;
import org.ropeway.schedule.Section;
import org.ropeway.schedule.Sections;
import org.ropeway.schedule.Share;
import org.ropeway.schedule.TestSchedules;
import org.ropeway.shared.InstructorId;
import org.ropeway.shared.MeetingPattern;
import org.ropeway.shared.SectionId;
import org.ropeway.shared.Who;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ModuleTest
class DirectorPagesTest {
    static final Who DIRECTOR = Who.command("the director");

    @Autowired
    TestAgencies a;

    @Autowired
    TestSchedules schedules;

    @Autowired
    Courses courses;

    @Autowired
    Sections sections;

    @Autowired
    Instructors instructors;

    @Autowired
    Publications publications;

    @Autowired
    MockMvcTester http;

    Agency valley;
    TestSchedules.Setting setting;
    Instructor ana;
    Section evening;
    Actor director;

    @BeforeEach
    void anAgencyWithASection() {
        valley = a.anAgency();
        var selma = a.aDistrict(valley, "selma");
        setting = schedules.aSetting(valley);
        ana = new Instructor(InstructorId.random(), "Ana Ruiz", "ana@example.org", List.of());
        evening = new Section(
                SectionId.random(),
                setting.welding().id(),
                "WELD-EVE",
                setting.fall().id(),
                setting.center().id(),
                MeetingPattern.of("Tue Thu", "18:00", "21:00"),
                ana.id(),
                24,
                List.of(new Share(selma.id(), 10, null)));
        in(valley, () -> {
            instructors.save(DIRECTOR, ana);
            return sections.save(DIRECTOR, evening);
        });
        director = a.somebody(valley, Grant.of(Role.DIRECTOR));
    }

    @Test
    void listsCoursesAndSections() {
        assertThat(get("/courses?q=weld", director)).bodyText().contains("Welding Technology", "WELD-1", "Active");
        assertThat(get("/courses?standing=inactive", director)).bodyText().contains("No courses found");
        assertThat(get("/sections?q=ana", director))
                .bodyText()
                .contains("WELD-EVE", "10 kept for districts", "Not published", "Fall 2026");
        assertThat(get("/sections?sort=-seats&site=Nowhere", director))
                .bodyText()
                .contains("No sections found");
        assertThat(get("/courses?lang=es", director)).bodyText().contains("Curso nuevo", "Tecnología de soldadura");
    }

    @Test
    void changesACourseAndShowsItsHistory() {
        var path = "/courses/" + setting.welding().id();
        assertThat(get(path, director)).bodyText().contains("AWS D1.1", Fingerprint.of(setting.welding()));
        assertThat(course(path, "Welding 1", Fingerprint.of(setting.welding()))).hasStatus3xxRedirection();
        assertThat(in(valley, () -> courses.byCode("WELD-1").title())).isEqualTo("Welding 1");
        assertThat(get(path, director)).bodyText().contains("title: Welding Technology → Welding 1");
    }

    @Test
    void neverOverwritesWhatSomebodyElseSavedMeanwhile() {
        var path = "/courses/" + setting.welding().id();
        var seen = Fingerprint.of(setting.welding());
        course(path, "Welding 1", seen);
        assertThat(course(path, "Welding 2", seen)).hasStatusOk().bodyText().contains("Somebody else saved this");
        assertThat(in(valley, () -> courses.byCode("WELD-1").title())).isEqualTo("Welding 1");
    }

    @Test
    void saysWhatIsWrongBesideTheField() {
        var path = "/courses/" + setting.welding().id();
        assertThat(course(path, "", Fingerprint.of(setting.welding())))
                .hasStatusOk()
                .bodyText()
                .contains("a value is needed here", "title-error");
        assertThat(http.post()
                        .uri("/{agency}/sections", valley.slug())
                        .with(as(director))
                        .with(csrf())
                        .param("course", "WELD-1")
                        .param("term", "2026-27-fall")
                        .param("code", "B")
                        .param("site", "Career Center")
                        .param("days", "Tue", "Fri")
                        .param("start", "19:00")
                        .param("end", "20:00")
                        .param("instructor", "ana@example.org")
                        .param("seats", "5")
                        .param("share0", "6")
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("no more than the section’s seats");
    }

    @Test
    void addsASectionAndRefusesABusyInstructor() {
        assertThat(section("/sections", "B", "17:00", "18:30"))
                .bodyText()
                .contains("teaches another section at that time");
        assertThat(section("/sections", "B", "15:00", "18:00")).hasStatus3xxRedirection();
        var added =
                in(valley, () -> sections.findByCode(setting.fall().id(), "B").orElseThrow());
        assertThat(added.meeting()).isEqualTo(MeetingPattern.of("Tue Thu", "15:00", "18:00"));
        assertThat(added.shares()).extracting(Share::seats).containsExactly(3);
        assertThat(get("/sections/" + added.id(), director)).bodyText().contains("value=\"2026-10-01\"", "History");
    }

    @Test
    void keepsInstructorsWithTheirCredentials() {
        assertThat(get("/instructors", director)).bodyText().contains("Ana Ruiz", "ana@example.org");
        assertThat(get("/instructors/" + ana.id(), director)).bodyText().contains("value=\"Ana Ruiz\"");
        assertThat(instructor(
                        "/instructors/new", "/instructors", "Ben Ito", "ben@example.org", "CTE | MPD | 2027-06-30"))
                .hasStatus3xxRedirection();
        assertThat(get("/instructors", director)).bodyText().contains("CTE, until Jun 30, 2027");
        assertThat(instructor("", "/instructors", "Cy", "ANA@example.org", "CTE | XXX | soon"))
                .bodyText()
                .contains("Another instructor has this address", "credentials-error");
    }

    private MvcTestResult instructor(String from, String path, String name, String email, String credentials) {
        if (!from.isEmpty()) {
            assertThat(get(from, director)).hasStatusOk();
        }
        return http.post()
                .uri("/" + valley.slug() + path)
                .with(as(director))
                .with(csrf())
                .param("name", name)
                .param("email", email)
                .param("credentials", credentials)
                .exchange();
    }

    @Test
    void publishesATermAndWithdrawsIt() {
        var path = "/terms/%s/publication".formatted(setting.fall().id());
        assertThat(post(path, director)).hasStatus3xxRedirection();
        assertThat(in(valley, () -> publications.isPublished(setting.fall().id())))
                .isTrue();
        assertThat(post(path + "/withdrawal", director)).hasStatus3xxRedirection();
        assertThat(in(valley, publications::published)).isEmpty();
    }

    @Test
    void tellsTheDirectorWhatIsNotPublishedAndTheInstructorWhatToTeach() {
        assertThat(get("/home", director)).bodyText().contains("Fall 2026 is not published yet");
        var teacher = a.somebody(valley, Grant.instructor(ana.id()));
        assertThat(get("/home", teacher)).bodyText().contains("section to teach");
        assertThat(get("/my-sections", teacher)).bodyText().contains("Welding Technology", "WELD-EVE");
        var other = a.somebody(valley, Grant.instructor(InstructorId.random()));
        assertThat(get("/my-sections", other)).bodyText().contains("No section is yours yet");
    }

    @Test
    void importsAFileOnThePageAndExportsIt() {
        var exported = get("/catalog/export/courses.csv", director);
        assertThat(exported).hasStatusOk().bodyText().contains("code,title", "WELD-1");
        assertThat(get("/catalog/export/sections.csv", director)).bodyText().contains("share:selma", "WELD-EVE");
        assertThat(get("/catalog/import", director)).bodyText().contains("multipart/form-data");
        assertThat(send("code,title\nX,\n"))
                .bodyText()
                .contains("nothing was imported", "the file must have this column");
        assertThat(
                        send(
                                "code,title,pathway,level,hours,credits,method,state_code\nX,New,213,capstone,90,5,classroom,8231\n"))
                .bodyText()
                .contains("courses.csv: imported", "New: 1");
        assertThat(in(valley, () -> courses.byCode("X").title())).isEqualTo("New");
    }

    @Test
    void keepsTheAgencysOwnWords() {
        assertThat(get("/public-words", director)).bodyText().contains("Cost, in English", "tuition-free");
        assertThat(http.post()
                        .uri("/{agency}/public-words", valley.slug())
                        .with(as(director))
                        .with(csrf())
                        .param("COST-es", "Gratis.")
                        .exchange())
                .hasStatus3xxRedirection();
        assertThat(http.get().uri("/{agency}/?lang=es", valley.slug()).exchange())
                .bodyText()
                .contains("Gratis.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/courses",
                "/courses/new",
                "/sections",
                "/sections/new",
                "/catalog/import",
                "/catalog/export/courses.csv",
                "/public-words"
            })
    void isForTheDirectorAlone(String path) {
        var clerk = a.somebody(valley, Grant.clerk(a.aDistrict(valley, "dinuba").id()));
        assertThat(get(path, clerk)).hasStatus(403);
        assertThat(http.get().uri("/" + valley.slug() + path).exchange()).hasStatus3xxRedirection();
        var stranger = a.somebody(a.anAgency(), Grant.of(Role.DIRECTOR));
        assertThat(get(path, stranger)).hasStatus3xxRedirection();
    }

    @Test
    void refusesAForgedFormAndTheWrongSide() {
        var path = "/terms/%s/publication".formatted(setting.fall().id());
        assertThat(http.post()
                        .uri("/" + valley.slug() + path)
                        .with(as(director))
                        .exchange())
                .hasStatus(403);
        var teacher = a.somebody(valley, Grant.instructor(ana.id()));
        assertThat(post(path, teacher)).hasStatus(403);
        assertThat(get("/my-sections", director)).hasStatus(403);
        assertThat(get("/sections/" + SectionId.random(), director)).hasStatus(404);
        var harbor = a.anAgency();
        var theirs = a.somebody(harbor, Grant.of(Role.DIRECTOR));
        assertThat(http.get()
                        .uri("/{agency}/sections/{id}", harbor.slug(), evening.id())
                        .with(as(theirs))
                        .exchange())
                .hasStatus(404);
    }

    private MvcTestResult get(String path, Actor actor) {
        return http.get().uri("/" + valley.slug() + path).with(as(actor)).exchange();
    }

    private MvcTestResult post(String path, Actor actor) {
        return http.post()
                .uri("/" + valley.slug() + path)
                .with(as(actor))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult send(String csv) {
        return http.post()
                .uri("/{agency}/catalog/import", valley.slug())
                .multipart()
                .file(new MockMultipartFile("file", "courses.csv", "text/csv", csv.getBytes(UTF_8)))
                .with(as(director))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult course(String path, String title, String seen) {
        return http.post()
                .uri("/" + valley.slug() + path)
                .with(as(director))
                .with(csrf())
                .param("seen", seen)
                .param("code", "WELD-1")
                .param("title", title)
                .param("pathway", "213")
                .param("level", "concentrator")
                .param("hours", "180")
                .param("credits", "10")
                .param("method", "classroom")
                .param("state_code", "8230")
                .param("certifications", "AWS D1.1\r\nOSHA 10")
                .param("active", "true")
                .exchange();
    }

    private MvcTestResult section(String path, String code, String start, String end) {
        return http.post()
                .uri("/" + valley.slug() + path)
                .with(as(director))
                .with(csrf())
                .param("course", "WELD-1")
                .param("term", "2026-27-fall")
                .param("code", code)
                .param("site", "Career Center")
                .param("days", "Tue", "Thu")
                .param("start", start)
                .param("end", end)
                .param("instructor", "ana@example.org")
                .param("seats", "20")
                .param("share0", "3")
                .param("release0", "2026-10-01")
                .exchange();
    }
}
