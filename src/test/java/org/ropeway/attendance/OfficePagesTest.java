package org.ropeway.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.ropeway.TestAgencies.as;
import static org.ropeway.attendance.TestAttendance.present;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ropeway.ModuleTest;
import org.ropeway.TestAgencies;
import org.ropeway.attendance.TestAttendance.Class;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Grant;
import org.ropeway.identity.Role;
import org.ropeway.law.Law;
import org.ropeway.schedule.SchoolCalendar;
import org.ropeway.shared.DateSpan;
import org.ropeway.shared.InstructorId;
import org.ropeway.shared.Who;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Welding meets on Mondays; the first period ends on August 31, yesterday. */
@ModuleTest
class OfficePagesTest {
    @Autowired
    TestAttendance the;

    @Autowired
    TestAgencies a;

    @Autowired
    Law law;

    @Autowired
    SchoolCalendar calendar;

    @Autowired
    MockMvc http;

    Class welding;
    Actor office;
    String valley;

    @BeforeEach
    void twoOfThreeSheetsAreThere() {
        welding = the.aClass(1, "Mon 13:00 14:30");
        valley = "/" + welding.place().agency().slug();
        office = a.somebody(welding.place().agency(), Grant.of(Role.BUSINESS_OFFICE));
        welding.inside(() -> {
            law.set(
                    Who.command("a test"),
                    "attendance/cutoff-p1",
                    LocalDate.parse("2026-07-01"),
                    "08-31",
                    "Resolution 7");
            return valley;
        });
        taken("2026-08-17");
        taken("2026-08-24");
    }

    @Test
    void showTheOfficeWhatIsMissingAndLetItCertifyWhenNothingIs() throws Exception {
        shows(
                office,
                "/attendance-periods",
                "1 sheet is missing",
                "/attendance/" + welding.section().id());
        shows(office, "/attendance-board?week=2026-08-31", "0 of 1", "Mika Ito");
        posts(office, "/attendance-periods/2026/P1/certificate", "/attendance-periods?year=2026")
                .andExpect(flash().attributeExists("flash"));
        taken("2026-08-31");
        shows(office, "/attendance-board?week=2026-08-31", "1 of 1");
        shows(welding.instructor(), "/attendance-months", "Ready to sign");
        posts(
                welding.instructor(),
                "/attendance-months/%s/2026-08".formatted(welding.section().id()),
                "/attendance-months");
        shows(welding.instructor(), "/attendance-months", "4.5");
        posts(office, "/attendance-periods/2026/P1/certificate", "/attendance-periods?year=2026");
        shows(office, "/attendance-periods", "Certified", "/attendance-periods/certificates/1");
        shows(office, "/attendance-periods/certificates/1", "WELD-1", "4.5");
        posts(office, "/attendance-periods/2026/P1/reopening?why=A wrong day", "/attendance-periods?year=2026");
        shows(office, "/attendance-periods", "A wrong day", "Somebody else must agree");
        var director = welding.place().director();
        posts(director, "/attendance-periods/2026/P1/agreement", "/attendance-periods?year=2026");
        shows(director, "/attendance-periods", "Open again");
    }

    @Test
    void areWrittenAsCsvAndPrintedAsPdf() throws Exception {
        shows(
                office,
                "/attendance-board?week=2026-08-31&format=csv",
                "day,starts,ends,section,instructor,email,students,state",
                "2026-08-31,13:00,14:30,WELD-1,Mika Ito,,1,missing");
        taken("2026-08-31");
        var month = "/attendance-months/%s/2026-08".formatted(welding.section().id());
        http.perform(get(valley + month + ".pdf").with(as(welding.instructor())))
                .andExpect(status().isNotFound());
        posts(welding.instructor(), month, "/attendance-months");
        shows(welding.instructor(), "/attendance-months", month + ".pdf");
        assertThat(printed(welding.instructor(), month + ".pdf"))
                .contains("WELD-1, August 2026: signed", "4.5", "Aug 24, 2026", "taken");
        posts(office, "/attendance-periods/2026/P1/certificate", "/attendance-periods?year=2026");
        assertThat(printed(office, "/attendance-periods/certificates/1?format=pdf&lang=es"))
                .contains("Certificado 1", "Mika Ito", "Guarde esta página");
        var stranger = a.somebody(welding.place().agency(), Grant.instructor(InstructorId.random()));
        http.perform(get(valley + month + ".pdf").with(as(stranger))).andExpect(status().isNotFound());
        http.perform(get(valley + month + ".pdf").with(as(office))).andExpect(status().isForbidden());
        for (var file : List.of("/attendance-board?format=csv", "/attendance-periods/certificates/1?format=pdf")) {
            http.perform(get(valley + file).with(as(welding.instructor()))).andExpect(status().isForbidden());
        }
    }

    String printed(Actor actor, String path) throws Exception {
        var bytes = http.perform(get(valley + path).with(as(actor)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var pdf = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    @Test
    void showHoursThatStandOutsideAndTakeThemBack() throws Exception {
        shows(office, "/attendance-outside", "Nothing stands outside");
        welding.inside(() -> calendar.close(
                Who.command("a test"),
                new DateSpan(LocalDate.parse("2026-08-24"), LocalDate.parse("2026-08-24")),
                "Power cut"));
        shows(office, "/attendance-outside?year=2026", "Outside the term, or the agency is closed");
        shows(
                welding.place().director(),
                "/attendance-outside?year=2026",
                "/sections/%s/roster".formatted(welding.section().id()));
        taken("2026-08-31");
        shows(
                office,
                "/attendance-periods",
                "Minutes outside enrollment or calendar, by student and day: 1",
                "/attendance-outside?year=2026");
        var place = "%s %s 2026-08-24".formatted(welding.section().id(), welding.student());
        posts(office, "/attendance-outside?year=2026", "/attendance-outside?year=2026");
        shows(office, "/attendance-outside", "WELD-1");
        posts(office, "/attendance-outside?why=Closed&place=" + place, "/attendance-outside?year=0");
        shows(office, "/attendance-outside", "Nothing stands outside");
        http.perform(post(valley + "/attendance-outside")
                        .param("why", "Closed")
                        .param("place", "no such place")
                        .with(as(office))
                        .with(csrf()))
                .andExpect(status().isBadRequest());
    }

    @Test
    void areForTheOfficeAndTheDirectorOnly() throws Exception {
        for (var stranger : List.of(welding.instructor(), welding.place().counselor())) {
            for (var page : List.of(
                    "/attendance-periods",
                    "/attendance-board",
                    "/attendance-outside",
                    "/attendance-periods/certificates/1")) {
                http.perform(get(valley + page).with(as(stranger))).andExpect(status().isForbidden());
            }
            http.perform(post(valley + "/attendance-outside").with(as(stranger)).with(csrf()))
                    .andExpect(status().isForbidden());
        }
        http.perform(get(valley + "/attendance-months").with(as(office))).andExpect(status().isForbidden());
    }

    @Test
    void showNothingOfAnotherAgency() throws Exception {
        var harbor = the.aClass(1, "Mon 09:00 10:30");
        var slug = "/" + harbor.place().agency().slug();
        http.perform(get(slug + "/attendance-board?week=2026-08-31")
                        .with(as(harbor.place().director())))
                .andExpect(content()
                        .string(not(containsString(welding.section().id().toString()))));
        welding.inside(() -> calendar.close(
                Who.command("a test"),
                new DateSpan(LocalDate.parse("2026-08-24"), LocalDate.parse("2026-08-24")),
                "Power cut"));
        http.perform(get(slug + "/attendance-outside").with(as(harbor.place().director())))
                .andExpect(content().string(containsString("Nothing stands outside")));
        http.perform(get(slug + "/attendance-periods/certificates/1")
                        .with(as(harbor.place().director())))
                .andExpect(status().isNotFound());
        http.perform(get(slug + "/attendance-periods/certificates/1?format=pdf")
                        .with(as(harbor.place().director())))
                .andExpect(status().isNotFound());
        http.perform(get(slug + "/attendance-board?week=2026-08-31&format=csv")
                        .with(as(harbor.place().director())))
                .andExpect(content().string(not(containsString("13:00"))));
        http.perform(get(slug + "/attendance-periods").with(as(office))).andExpect(status().isFound());
    }

    void taken(String day) {
        the.post(welding, welding.section(), present(welding.student(), LocalDate.parse(day), "13:00", "14:30"));
        the.sheet(welding, LocalDate.parse(day));
    }

    void shows(Actor actor, String path, String... texts) throws Exception {
        var page = http.perform(get(valley + path).with(as(actor))).andExpect(status().isOk());
        for (var text : texts) {
            page.andExpect(content().string(containsString(text)));
        }
    }

    ResultActions posts(Actor actor, String path, String then) throws Exception {
        return http.perform(post(valley + path).with(as(actor)).with(csrf())).andExpect(redirectedUrl(valley + then));
    }
}
