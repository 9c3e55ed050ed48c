package org.ropeway.funding.ada;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.ropeway.attendance.Claim;
import org.ropeway.attendance.Kind;
import org.ropeway.attendance.Period;
import org.ropeway.catalog.Course;
import org.ropeway.catalog.Level;
import org.ropeway.catalog.Method;
import org.ropeway.catalog.PathwayCode;
import org.ropeway.schedule.Section;
import org.ropeway.shared.CourseId;
import org.ropeway.shared.DateSpan;
import org.ropeway.shared.DistrictId;
import org.ropeway.shared.Hours;
import org.ropeway.shared.MeetingPattern;
import org.ropeway.shared.SchoolYear;
import org.ropeway.shared.SectionId;
import org.ropeway.shared.SiteId;
import org.ropeway.shared.TermId;

/** Figures made of cells alone, without a database. */
class AdaReportTest {
    static final RulesOfYear RULES = new RulesOfYear(List.of(
            parameter("attendance-day", "180"),
            parameter("ada-divisor", "175"),
            parameter("adult-share", "10"),
            parameter("adult-share-priority", "5")));

    static UsedParameter parameter(String name, String value) {
        return new UsedParameter(
                "funding/" + name, value, "", null, null, "Education Code 52324", UsedParameter.Standing.LAW);
    }

    @Test
    void turnsMinutesIntoAdaAndCapsAdults() {
        var section = SectionId.random();
        var report = report(
                List.of(
                        cell(section, GradeBand.NINE_TEN, Claim.ROP, 31_500 * 9),
                        cell(section, GradeBand.ADULT, Claim.ROP, 31_500 * 2)),
                RULES);
        assertThat(report.ada(Selection.OWN).value()).isEqualTo(new BigDecimal("11.00"));
        var cap = report.adultCap().orElseThrow();
        assertThat(cap.fundedAdults()).isEqualTo(31_500);
        assertThat(cap.over()).isEqualTo(31_500);
    }

    @Test
    void keepsHoursOfACollegeAndAnApprenticeshipApart() {
        var section = SectionId.random();
        var report = report(
                List.of(
                        cell(section, GradeBand.NINE_TEN, Claim.ROP, 90),
                        cell(section, GradeBand.NINE_TEN, Claim.COLLEGE, 60),
                        cell(section, GradeBand.ADULT, Claim.APPRENTICESHIP, 30)),
                RULES);
        assertThat(report.minutes(Selection.OWN)).isEqualTo(90);
        assertThat(report.minutes(Claim.COLLEGE)).isEqualTo(60);
        assertThat(report.minutes(Claim.APPRENTICESHIP)).isEqualTo(30);
    }

    @Test
    void hasNoCapWhereNoShareIsKnown() {
        var rules = new RulesOfYear(List.of(parameter("attendance-day", "180"), parameter("ada-divisor", "175")));
        assertThat(report(List.of(), rules).adultCap()).isEmpty();
    }

    @Property(tries = 200)
    void addsUpInMinutesHoweverItIsCut(
            @ForAll @Size(min = 1, max = 60) List<@LongRange(min = -600, max = 6_000) Long> minutes) {
        var sections = List.of(SectionId.random(), SectionId.random(), SectionId.random());
        var districts = List.of(DistrictId.random(), DistrictId.random());
        var cells = new HashMap<Object, Cell>();
        for (int i = 0; i < minutes.size(); i++) {
            var cell = new Cell(
                    sections.get(i % 3),
                    i % 5 == 0 ? null : districts.get(i % 2),
                    GradeBand.values()[i % 3],
                    YearMonth.of(2026, 8 + i % 4),
                    Kind.values()[i / 2 % 3],
                    Claim.values()[i / 3 % 3],
                    minutes.get(i));
            cells.put(i, cell);
        }
        var report = report(List.copyOf(cells.values()), RULES);
        for (var outer : Dimension.values()) {
            for (var claim : Claim.values()) {
                var whole = Selection.ALL.with(Dimension.CLAIM, claim.name());
                var parts = report.by(outer, whole);
                assertThat(parts.values().stream().mapToLong(Long::longValue).sum())
                        .isEqualTo(report.minutes(whole));
                parts.forEach((value, sum) -> {
                    var part = whole.with(outer, value);
                    assertThat(report.minutes(part)).isEqualTo(sum);
                    var below = report.by(Dimension.SECTION, part);
                    assertThat(below.values().stream()
                                    .mapToLong(Long::longValue)
                                    .sum())
                            .isEqualTo(sum);
                });
            }
        }
    }

    @Test
    void readsAndWritesASelectionAsAnAddress() {
        var selection = Selection.OWN.with(Dimension.MONTH, "2026-08").with(Dimension.DISTRICT, Dimension.NONE);
        assertThat(selection.query()).isEqualTo("district=none&month=2026-08&claim=ROP");
        assertThat(Selection.of(Map.of("district", "none", "month", "2026-08", "claim", "ROP", "year", "2026-27")))
                .isEqualTo(selection);
        assertThat(Selection.ALL.query()).isEmpty();
    }

    static Cell cell(SectionId section, GradeBand band, Claim claim, long minutes) {
        return new Cell(section, null, band, YearMonth.of(2026, 9), Kind.CLASSROOM, claim, minutes);
    }

    static AdaReport report(List<Cell> cells, RulesOfYear rules) {
        var sections = new HashMap<SectionId, SectionFacts>();
        cells.forEach(cell -> sections.computeIfAbsent(cell.section(), AdaReportTest::facts));
        var period = new Period(
                UUID.randomUUID(),
                new SchoolYear(2026),
                Period.Name.P1,
                new DateSpan(LocalDate.parse("2026-07-01"), LocalDate.parse("2026-12-31")),
                Period.Status.OPEN,
                0,
                null,
                null);
        return new AdaReport(new SchoolYear(2026), Period.Name.P1, List.of(period), cells, 0, sections, rules);
    }

    private static SectionFacts facts(SectionId id) {
        var course = new Course(
                CourseId.random(),
                "WELD-1",
                "Welding",
                null,
                "",
                PathwayCode.of("213"),
                Level.values()[0],
                new Hours(10_800),
                BigDecimal.TEN,
                Method.CLASSROOM,
                "7000",
                List.of(),
                List.of(),
                null,
                null,
                "",
                "",
                true);
        var section = new Section(
                id,
                course.id(),
                "A",
                TermId.random(),
                SiteId.random(),
                MeetingPattern.of("Mon", "13:00", "14:30"),
                null,
                30,
                List.of());
        return new SectionFacts(section, course, "MFG");
    }
}
