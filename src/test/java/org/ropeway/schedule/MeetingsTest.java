package org.ropeway.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.TestAgencies.in;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ropeway.ModuleTest;
import org.ropeway.TestAgencies;
import org.ropeway.agency.Agency;
import org.ropeway.agency.AgencyScope;
import org.ropeway.agency.Calendars;
import org.ropeway.agency.Directory;
import org.ropeway.agency.Site;
import org.ropeway.shared.DateSpan;
import org.ropeway.shared.MeetingPattern;
import org.ropeway.shared.SectionId;
import org.ropeway.shared.SiteId;
import org.springframework.beans.factory.annotation.Autowired;

/** The fall term of the fixture is Monday, August 17 to Friday, December 18, 2026. */
@ModuleTest
class MeetingsTest {
    static final LocalDate MONDAY = LocalDate.parse("2026-10-05");
    static final LocalDate WEDNESDAY = LocalDate.parse("2026-10-07");

    @Autowired
    TestAgencies a;

    @Autowired
    TestSchedules schedules;

    @Autowired
    Meetings meetings;

    @Autowired
    Calendars calendars;

    @Autowired
    Directory directory;

    Agency valley;
    TestSchedules.Setting setting;
    Section welding;

    @BeforeEach
    void weldingOnMondayAndWednesdayFromOneToThree() {
        valley = a.anAgency();
        setting = schedules.aSetting(valley);
        welding = aSection(setting.center().id(), "Mon Wed", "13:00", "15:00");
    }

    Section aSection(SiteId site, String days, String start, String end) {
        return new Section(
                SectionId.random(),
                setting.welding().id(),
                "W-1",
                setting.fall().id(),
                site,
                MeetingPattern.of(days, start, end),
                null,
                20,
                List.of());
    }

    List<Meeting> from(String first, String last) {
        var span = new DateSpan(LocalDate.parse(first), LocalDate.parse(last));
        return in(valley, () -> meetings.of(welding, span));
    }

    @Test
    void areOnTheDaysOfThePatternWithinTheTerm() {
        assertThat(from("2026-08-01", "2026-08-24"))
                .extracting(meeting -> meeting.day().toString())
                .containsExactly("2026-08-17", "2026-08-19", "2026-08-24");
        assertThat(from("2026-12-14", "2027-01-31")).hasSize(2);
        assertThat(from("2027-01-04", "2027-01-31")).isEmpty();
        assertThat(from("2026-10-05", "2026-10-05"))
                .containsExactly(new Meeting(MONDAY, LocalTime.of(13, 0), LocalTime.of(15, 0)));
        assertThat(in(valley, () -> meetings.on(welding, MONDAY.plusDays(1)))).isEmpty();
    }

    @Test
    void areNotOnClosedDays() {
        AgencyScope.run(valley.id(), () -> calendars.close(MONDAY, "Fall recess"));
        assertThat(from("2026-10-05", "2026-10-11")).extracting(Meeting::day).containsExactly(WEDNESDAY);
        AgencyScope.run(valley.id(), () -> calendars.open(MONDAY));
        assertThat(in(valley, () -> meetings.on(welding, MONDAY))).isPresent();
    }

    @Test
    void endAtTheEarlyReleaseAndAreNotHeldIfTheyWouldBeginThen() {
        assertThat(minutesWhenReleasedAt("14:10")).isEqualTo(70);
        assertThat(minutesWhenReleasedAt("13:01")).isEqualTo(1);
        assertThat(minutesWhenReleasedAt("13:00")).isZero();
        assertThat(minutesWhenReleasedAt("12:00")).isZero();
        assertThat(minutesWhenReleasedAt("16:00")).isEqualTo(120);
    }

    int minutesWhenReleasedAt(String until) {
        AgencyScope.run(valley.id(), () -> calendars.releaseEarly(MONDAY, LocalTime.parse(until), "Staff day", null));
        return in(valley, () -> meetings.on(welding, MONDAY))
                .map(Meeting::minutes)
                .orElse(0);
    }

    @Test
    void followASitesOwnHourBeforeTheOneForEverySite() {
        var hospital = new Site(SiteId.random(), "Hospital", Site.Kind.BUSINESS, "1 Main Street", null, "");
        var nursing = aSection(hospital.id(), "Mon Wed", "13:00", "15:00");
        AgencyScope.run(valley.id(), () -> {
            directory.add(hospital);
            calendars.releaseEarly(MONDAY, LocalTime.of(14, 0), "Staff day", null);
            calendars.releaseEarly(MONDAY, LocalTime.of(14, 30), "Staff day", hospital.id());
            calendars.releaseEarly(WEDNESDAY, LocalTime.of(12, 0), "Inspection", hospital.id());
        });
        var week = new DateSpan(MONDAY, MONDAY.plusDays(6));
        var found = in(valley, () -> meetings.of(List.of(welding, nursing), week));
        assertThat(found.get(welding.id())).extracting(Meeting::minutes).containsExactly(60, 120);
        assertThat(found.get(nursing.id())).extracting(Meeting::minutes).containsExactly(90);
    }

    @Test
    void followTheOwnAgencysCalendarOnly() {
        var harbor = a.anAgency();
        AgencyScope.run(harbor.id(), () -> calendars.close(MONDAY, "Fall recess"));
        assertThat(in(valley, () -> meetings.on(welding, MONDAY))).isPresent();
        assertThat(in(harbor, () -> meetings.on(welding, WEDNESDAY))).isEmpty();
    }
}
