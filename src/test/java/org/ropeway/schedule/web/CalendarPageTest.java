package org.ropeway.schedule.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.TestAgencies.as;
import static org.ropeway.TestAgencies.in;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ropeway.ModuleTest;
import org.ropeway.TestAgencies;
import org.ropeway.agency.Agency;
import org.ropeway.agency.Calendars;
import org.ropeway.agency.EarlyRelease;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Grant;
import org.ropeway.identity.Role;
import org.ropeway.journal.Journal;
import org.ropeway.journal.JournalEntry;
import org.ropeway.schedule.TestSchedules;
import org.ropeway.shared.DateSpan;
import org.ropeway.shared.SiteId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The fall term of the fixture is Monday, August 17 to Friday, December 18, 2026. */
@ModuleTest
class CalendarPageTest {
    static final DateSpan FALL = new DateSpan(LocalDate.parse("2026-08-17"), LocalDate.parse("2026-12-31"));

    @Autowired
    TestAgencies a;

    @Autowired
    TestSchedules schedules;

    @Autowired
    Calendars calendars;

    @Autowired
    Journal journal;

    @Autowired
    MockMvcTester http;

    Agency valley;
    TestSchedules.Setting setting;
    Actor director;

    @BeforeEach
    void anAgencyInTheFall() {
        valley = a.anAgency();
        setting = schedules.aSetting(valley);
        director = a.somebody(valley, Grant.of(Role.DIRECTOR));
    }

    @Test
    void closesDaysInARowAndOpensThemAgain() {
        assertThat(post(director, "/closed-days", "first", "2026-11-26", "last", "2026-11-27", "why", "Thanksgiving"))
                .hasStatus3xxRedirection();
        assertThat(get(director, ""))
                .hasStatusOk()
                .bodyText()
                .contains("Fall 2026", "88 school days", "November 2026", "Thu, Nov 26 – Fri, Nov 27<")
                .contains("Thanksgiving", "Remove");
        assertThat(in(valley, () -> calendars.closedDays(FALL))).hasSize(2);
        assertThat(post(director, "/closed-days/removal", "first", "2026-11-26", "last", "2026-11-27"))
                .hasStatus3xxRedirection();
        assertThat(in(valley, () -> calendars.closedDays(FALL))).isEmpty();
        assertThat(in(valley, () -> journal.of("calendar", LocalDate.parse("2026-11-26"))))
                .extracting(JournalEntry::act)
                .containsExactly("day.open", "day.close");
    }

    @Test
    void closesOnlyDaysOfATerm() {
        post(director, "/closed-days", "first", "2026-12-17", "last", "2027-01-08", "why", "Winter recess");
        assertThat(in(valley, () -> calendars.closedDays(FALL)))
                .containsExactly(LocalDate.parse("2026-12-17"), LocalDate.parse("2026-12-18"));
    }

    @Test
    void letsClassesEndEarlyAtOneSiteAndAsUsualAgain() {
        var center = setting.center().id().toString();
        assertThat(post(
                        director,
                        "/early-releases",
                        "day",
                        "2026-10-14",
                        "until",
                        "13:00",
                        "site",
                        center,
                        "reason",
                        "Staff development"))
                .hasStatus3xxRedirection();
        assertThat(in(valley, () -> calendars.earlyReleases(FALL)))
                .containsExactly(new EarlyRelease(
                        LocalDate.parse("2026-10-14"),
                        setting.center().id(),
                        LocalTime.of(13, 0),
                        "Staff development"));
        assertThat(get(director, ""))
                .bodyText()
                .contains("October 2026", "Wed, Oct 14<", "Until 1:00", "Staff development", "Career Center");
        assertThat(post(director, "/early-releases/removal", "first", "2026-10-14", "site", center))
                .hasStatus3xxRedirection();
        assertThat(post(director, "/early-releases/removal", "first", "2026-10-14", "site", center))
                .hasStatus3xxRedirection();
        assertThat(in(valley, () -> calendars.earlyReleases(FALL))).isEmpty();
        assertThat(in(valley, () -> journal.of("calendar", LocalDate.parse("2026-10-14"))))
                .extracting(JournalEntry::act)
                .containsExactly("day.as-usual", "day.release");
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', Recess, first-error",
        "2026-13-45, '', Recess, first-error",
        "2028-10-12, '', Recess, first-error",
        "2026-10-12, 2026-10-09, Recess, last-error",
        "2026-10-12, '', '', why-error"
    })
    void saysBesideTheFieldWhyDaysAreNotClosed(String first, String last, String why, String error) {
        assertThat(post(director, "/closed-days", "first", first, "last", last, "why", why))
                .hasStatusOk()
                .bodyText()
                .contains(error)
                .doesNotContain("??");
        assertThat(in(valley, () -> calendars.closedDays(FALL))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', 13:00, Staff, day-error",
        "2026-10-14, noon, Staff, until-error",
        "2027-02-14, 13:00, Staff, day-error",
        "2026-10-14, 13:00, '', reason-error"
    })
    void saysBesideTheFieldWhyClassesDoNotEndEarly(String day, String until, String why, String error) {
        assertThat(post(director, "/early-releases", "day", day, "until", until, "reason", why))
                .hasStatusOk()
                .bodyText()
                .contains(error);
        var elsewhere = SiteId.random().toString();
        assertThat(post(
                        director,
                        "/early-releases",
                        "day",
                        "2026-10-14",
                        "until",
                        "13:00",
                        "site",
                        elsewhere,
                        "reason",
                        "Staff"))
                .hasStatusOk()
                .bodyText()
                .contains("site-error");
        assertThat(in(valley, () -> calendars.earlyReleases(FALL))).isEmpty();
    }

    @Test
    void isReadByEverybodyWhoIsSignedInAndChangedByTheDirectorAlone() {
        post(director, "/closed-days", "first", "2026-10-12", "why", "Fall recess");
        for (var role : List.of(Role.BUSINESS_OFFICE, Role.LIAISON, Role.EMPLOYER)) {
            var reader = a.somebody(valley, Grant.of(role));
            assertThat(get(reader, "?lang=es"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Fall recess", "Octubre 2026")
                    .doesNotContain("Quitar", "<form class=\"form\"", "??");
            assertThat(post(reader, "/closed-days", "first", "2026-10-13", "why", "Fun"))
                    .hasStatus(403);
            assertThat(post(reader, "/closed-days/removal", "first", "2026-10-12", "last", "2026-10-12"))
                    .hasStatus(403);
            assertThat(post(reader, "/early-releases", "day", "2026-10-13", "until", "13:00", "reason", "Fun"))
                    .hasStatus(403);
            assertThat(post(reader, "/early-releases/removal", "first", "2026-10-12"))
                    .hasStatus(403);
        }
        var harbor = a.anAgency();
        var stranger = a.somebody(harbor, Grant.of(Role.DIRECTOR));
        assertThat(http.get().uri("/" + harbor.slug() + "/calendar").with(as(stranger)))
                .hasStatusOk()
                .bodyText()
                .contains("No terms yet")
                .doesNotContain("Fall recess");
        assertThat(in(valley, () -> calendars.closedDays(FALL))).hasSize(1);
    }

    MvcTestResult get(Actor actor, String rest) {
        return http.get()
                .uri("/" + valley.slug() + "/calendar" + rest)
                .with(as(actor))
                .exchange();
    }

    MvcTestResult post(Actor actor, String path, String... form) {
        var request = http.post()
                .uri("/" + valley.slug() + "/calendar" + path)
                .with(as(actor))
                .with(csrf());
        for (int i = 0; i < form.length; i += 2) {
            request.param(form[i], form[i + 1]);
        }
        return request.exchange();
    }
}
