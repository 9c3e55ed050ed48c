package org.ropeway.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.TestAgencies.in;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ropeway.ModuleTest;
import org.ropeway.TestAgencies;
import org.ropeway.shared.DateSpan;
import org.ropeway.shared.SiteId;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class CalendarsTest {
    static final LocalDate MONDAY = LocalDate.parse("2026-10-05");
    static final DateSpan OCTOBER = new DateSpan(LocalDate.parse("2026-10-01"), LocalDate.parse("2026-10-31"));
    static final LocalTime NOON = LocalTime.NOON;

    @Autowired
    TestAgencies a;

    @Autowired
    Calendars calendars;

    @Autowired
    Directory directory;

    Agency valley;
    Site center;

    @BeforeEach
    void anAgencyWithACenter() {
        valley = a.anAgency();
        center = new Site(SiteId.random(), "Career Center", Site.Kind.CENTER, "1305 Q Street", null, "");
        AgencyScope.run(valley.id(), () -> directory.add(center));
    }

    @Test
    void keepsEarlyReleasesOfADayForEverySiteAndForOneApart() {
        in(valley, () -> {
            calendars.releaseEarly(MONDAY, NOON, "Staff development", center.id());
            calendars.releaseEarly(MONDAY, NOON.plusHours(1), "Staff development", null);
            calendars.releaseEarly(MONDAY, NOON.plusHours(2), "Back-to-school night", null);
            calendars.releaseEarly(OCTOBER.last().plusDays(1), NOON, "Another month", null);
            assertThat(calendars.earlyReleases(OCTOBER))
                    .containsExactly(
                            new EarlyRelease(MONDAY, null, NOON.plusHours(2), "Back-to-school night"),
                            new EarlyRelease(MONDAY, center.id(), NOON, "Staff development"));
            assertThat(calendars.releaseAsUsual(MONDAY, null)).isTrue();
            assertThat(calendars.releaseAsUsual(MONDAY, null)).isFalse();
            assertThat(calendars.earlyReleases(OCTOBER))
                    .extracting(EarlyRelease::site)
                    .containsExactly(center.id());
            return true;
        });
    }

    @Test
    void opensAClosedDayAgain() {
        in(valley, () -> {
            calendars.close(MONDAY, "Fall recess");
            assertThat(calendars.closures(OCTOBER)).containsExactly(new ClosedDay(MONDAY, "Fall recess"));
            assertThat(calendars.open(MONDAY)).isTrue();
            assertThat(calendars.open(MONDAY)).isFalse();
            assertThat(calendars.closedDays(OCTOBER)).isEmpty();
            return true;
        });
    }

    @Test
    void showsAnAgencyItsOwnDaysAndChangesNobodyElses() {
        var harbor = a.anAgency();
        AgencyScope.run(valley.id(), () -> {
            calendars.close(MONDAY, "Fall recess");
            calendars.releaseEarly(MONDAY.plusDays(1), NOON, "Staff development", null);
        });
        in(harbor, () -> {
            assertThat(calendars.closures(OCTOBER)).isEmpty();
            assertThat(calendars.earlyReleases(OCTOBER)).isEmpty();
            assertThat(calendars.open(MONDAY)).isFalse();
            assertThat(calendars.releaseAsUsual(MONDAY.plusDays(1), null)).isFalse();
            return true;
        });
        assertThat(in(valley, () -> calendars.earlyReleases(OCTOBER))).hasSize(1);
    }
}
