package org.ropeway.schedule.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.TestAgencies.in;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ropeway.ModuleTest;
import org.ropeway.TestAgencies;
import org.ropeway.agency.Agency;
import org.ropeway.agency.District;
import org.ropeway.catalog.Courses;
import org.ropeway.catalog.PublicTexts;
import org.ropeway.catalog.TestCourses;
import org.ropeway.schedule.Publications;
import org.ropeway.schedule.Section;
import org.ropeway.schedule.Sections;
import org.ropeway.schedule.Share;
import org.ropeway.schedule.TestSchedules;
import org.ropeway.shared.MeetingPattern;
import org.ropeway.shared.SectionId;
import org.ropeway.shared.Who;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ModuleTest
class PublicPagesTest {
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
    Publications publications;

    @Autowired
    PublicTexts texts;

    @Autowired
    MockMvcTester http;

    Agency valley;
    District selma;
    TestSchedules.Setting setting;

    @BeforeEach
    void anAgencyWithAPublishedTerm() {
        valley = a.anAgency();
        selma = a.aDistrict(valley, "selma");
        setting = schedules.aSetting(valley);
        in(valley, () -> {
            courses.save(DIRECTOR, TestCourses.patientCare("CNA"));
            sections.save(DIRECTOR, evening());
            publications.publish(DIRECTOR, setting.fall().id());
            return true;
        });
    }

    private Section evening() {
        return new Section(
                SectionId.random(),
                setting.welding().id(),
                "WELD-EVE",
                setting.fall().id(),
                setting.center().id(),
                MeetingPattern.of("Tue Thu", "18:00", "21:00"),
                null,
                24,
                List.of(new Share(selma.id(), 10, null)));
    }

    @Test
    void greetsWithWhatTheProgramIsAndWhoCanEnroll() {
        assertThat(page("/"))
                .contains("Learn a trade with", "Who can enroll", "How to enroll", "Transportation", "tuition-free")
                .contains("16 or older", "Education Code 52314(b)", "does not discriminate");
    }

    @Test
    void leadsVisitorsThroughThePublicPages() {
        assertThat(page("/catalog"))
                .contains("href=\"/%s/pathways\"".formatted(valley.slug()))
                .containsPattern("href=\"/%s/catalog\" aria-current=\"page\"".formatted(valley.slug()));
    }

    @Test
    void saysTheAgencysOwnWordsWhereItHasSome() {
        in(valley, () -> {
            texts.set(DIRECTOR, PublicTexts.Topic.COST, java.util.Locale.ENGLISH, "Free, and that is that.");
            return true;
        });
        assertThat(page("/")).contains("Free, and that is that.").doesNotContain("tuition-free");
        assertThat(page("/?lang=es")).contains("Free, and that is that.", "Quién puede inscribirse");
    }

    @Test
    void listsTheAgenciesOutsideAnyOfThem() {
        assertThat(http.get().uri("/").exchange())
                .hasStatusOk()
                .bodyText()
                .contains(valley.name(), "Run by several districts together", "/" + valley.slug() + "/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=welder",
                "q=tecnologia de soldadura",
                "q=manufacturing",
                "sector=MPD",
                "district=selma",
                "time=evening",
                "credit=high-school&time=evening",
                "level=concentrator"
            })
    void findsWelding(String query) {
        assertThat(page("/catalog?" + query)).contains("Welding Technology").doesNotContain("Certified Nursing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=nursing", "credit=college", "level=capstone", "sector=HSMT"})
    void findsNursing(String query) {
        assertThat(page("/catalog?" + query)).contains("Certified Nursing").doesNotContain("Welding Technology");
    }

    @ParameterizedTest
    @ValueSource(strings = {"time=morning", "q=plumbing", "district=nowhere", "site=nowhere"})
    void saysWhenNothingFits(String query) {
        assertThat(page("/catalog?" + query)).contains("No course fits");
    }

    @Test
    void showsACourseWithItsSectionsAndWhatItLeadsTo() {
        assertThat(page("/catalog/WELD-1"))
                .contains("180 hours", "10 credits", "Tue, Thu", "6:00", "Career Center", "24 seats")
                .contains("10 seats first for District selma", "Welder, fabricator", "AWS D1.1");
    }

    @Test
    void showsACoursesOwnRuleWithItsSourceAndItsCollegeCourse() {
        assertThat(page("/catalog/CNA"))
                .contains("16 years or older", "California Department of Public Health", "NA 101, Reedley College")
                .contains("Uniform and fingerprinting", "unpaid training");
    }

    @Test
    void speaksSpanish() {
        assertThat(page("/catalog/CNA?lang=es"))
                .contains("Asistente de enfermería certificado", "Aula en la comunidad", "lang=\"es\"");
        assertThat(page("/catalog?lang=es&q=soldadura")).contains("Tecnología de soldadura");
        assertThat(page("/pathways?lang=es")).contains("Atención al paciente");
    }

    @Test
    void hidesSectionsOfATermThatIsNotPublished() {
        in(valley, () -> {
            publications.withdraw(DIRECTOR, setting.fall().id());
            return true;
        });
        assertThat(page("/catalog/WELD-1")).doesNotContain("WELD-EVE").contains("No section of this course");
        assertThat(page("/catalog")).contains("not published yet", "Welding Technology");
    }

    @Test
    void showsThePathwaysWithTheirCourses() {
        assertThat(page("/pathways"))
                .contains("Patient Care", "Certified Nursing Assistant", "Welding &amp; Materials Joining");
    }

    @Test
    void knowsNoCourseOfAnotherAgencyAndNoInactiveOne() {
        var harbor = a.anAgency();
        assertThat(http.get().uri("/{agency}/catalog/CNA", harbor.slug()).exchange())
                .hasStatus(404);
        assertThat(http.get().uri("/{agency}/catalog", harbor.slug()).exchange())
                .bodyText()
                .doesNotContain("Certified Nursing");
    }

    private String page(String path) {
        var answer = http.get().uri("/" + valley.slug() + path).exchange();
        assertThat(answer).hasStatusOk();
        return body(answer);
    }

    private static String body(org.springframework.test.web.servlet.assertj.MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
