package org.ropeway.demo;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ropeway.agency.Agencies;
import org.ropeway.agency.Calendars;
import org.ropeway.attendance.Claim;
import org.ropeway.attendance.Entry;
import org.ropeway.attendance.Kind;
import org.ropeway.attendance.Ledger.Draft;
import org.ropeway.attendance.LedgerLoads;
import org.ropeway.attendance.MissingSheets;
import org.ropeway.attendance.MissingSheets.Expected;
import org.ropeway.attendance.Refusal;
import org.ropeway.attendance.Span;
import org.ropeway.catalog.Course;
import org.ropeway.catalog.Courses;
import org.ropeway.catalog.Method;
import org.ropeway.funding.FundingRules;
import org.ropeway.funding.Invoices;
import org.ropeway.funding.NetCost;
import org.ropeway.seating.Attending;
import org.ropeway.seating.Rosters;
import org.ropeway.shared.DateSpan;
import org.ropeway.shared.SchoolYear;
import org.ropeway.shared.SectionId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Attendance of a running term up to yesterday: of a hundred students some are absent, late or gone early each day, and a few
 * sheets of the last week are still missing. Who learns at a business is there on Saturdays. A quarter of the year's cost is
 * invoiced.
 */
@Component
class Attended {
    private static final int DAYS_BACK = 200;
    private static final Span SATURDAY = Span.of(LocalTime.of(14, 0), LocalTime.of(18, 0));

    private final MissingSheets sheets;
    private final LedgerLoads loads;
    private final Rosters rosters;
    private final Courses courses;
    private final Calendars calendars;
    private final Invoices invoices;
    private final Agencies agencies;
    private final Clock clock;

    Attended(
            MissingSheets sheets,
            LedgerLoads loads,
            Rosters rosters,
            Courses courses,
            Calendars calendars,
            Invoices invoices,
            Agencies agencies,
            Clock clock) {
        this.sheets = sheets;
        this.loads = loads;
        this.rosters = rosters;
        this.courses = courses;
        this.calendars = calendars;
        this.invoices = invoices;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** @return whether there was something to do */
    @Transactional
    public boolean complete() {
        var today = LocalDate.ofInstant(clock.instant(), agencies.current().zone());
        var expected = sheets.expected(new DateSpan(today.minusDays(DAYS_BACK), today.minusDays(1)));
        if (expected.isEmpty() || !expected.stream().allMatch(Expected::isMissing)) {
            return false;
        }
        var taken =
                expected.stream().filter(sheet -> !isForgotten(sheet, today)).toList();
        List<Refusal> refusals = loads.load(Loading.BY, null, drafts(taken, today), _ -> {});
        if (!refusals.isEmpty()) {
            throw new IllegalStateException("the demo's attendance was refused: " + refusals.getFirst());
        }
        invoice(today.minusDays(1));
        return true;
    }

    /** Up to the end of the last full month, if that is in the same school year. */
    private void invoice(LocalDate yesterday) {
        var year = SchoolYear.on(yesterday);
        var monthEnd = yesterday.plusDays(1).withDayOfMonth(1).minusDays(1);
        var lastDay = FundingRules.daysOf(year).contains(monthEnd) ? monthEnd : yesterday;
        invoices.issue(Loading.BY, new Invoices.Ask(year, "First quarter", lastDay, 25, NetCost.Base.BUDGET));
    }

    private static boolean isForgotten(Expected sheet, LocalDate today) {
        return sheet.day().isAfter(today.minusDays(8))
                && Math.floorMod(hash(sheet.day(), sheet.section().id()), 100) < 12;
    }

    private List<Draft> drafts(List<Expected> taken, LocalDate today) {
        var sections =
                taken.stream().map(sheet -> sheet.section().id()).distinct().toList();
        var attending = rosters.attending(sections);
        var entries = new java.util.LinkedHashMap<SectionId, Set<Entry>>();
        for (var sheet : taken) {
            var claim = claim(sheet);
            var saturday = trainingDay(sheet, today);
            for (var student : attending.getOrDefault(sheet.section().id(), List.of())) {
                var own = entries.computeIfAbsent(sheet.section().id(), _ -> new LinkedHashSet<>());
                if (student.on(sheet.day())) {
                    own.add(entry(sheet, student, claim, saturday.filter(day -> isAtTheShop(sheet, student, day))));
                }
                if (saturday.filter(student::on).isPresent()) {
                    own.add(Entry.claim(student.student(), saturday.get(), Kind.TRAINING_STATION, claim, SATURDAY));
                }
            }
        }
        return entries.entrySet().stream()
                .map((Map.Entry<SectionId, Set<Entry>> one) -> new Draft(one.getKey(), List.copyOf(one.getValue())))
                .toList();
    }

    /** The Saturday of a sheet's week, for a course that is learned at a business. */
    private Optional<LocalDate> trainingDay(Expected sheet, LocalDate today) {
        var saturday = sheet.day().with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
        var term = calendars.term(sheet.section().term()).days();
        return courses.find(sheet.section().course())
                .filter(course -> course.method() == Method.COOPERATIVE)
                .map(_ -> saturday)
                .filter(day -> day.isBefore(today) && term.contains(day))
                .filter(day -> !calendars.closedDays(term).contains(day));
    }

    private Claim claim(Expected sheet) {
        return courses.find(sheet.section().course())
                        .filter(Course::isDualEnrollment)
                        .isPresent()
                ? Claim.COLLEGE
                : Claim.ROP;
    }

    /** Some come to class on a week's first days only. */
    private static boolean isAtTheShop(Expected sheet, Attending student, LocalDate saturday) {
        return sheet.day().getDayOfWeek().compareTo(DayOfWeek.TUESDAY) > 0
                && Math.floorMod(hash(saturday, student.student()), 100) < 12;
    }

    /** @param shop where the student stayed at the business */
    private static Entry entry(Expected sheet, Attending student, Claim claim, Optional<LocalDate> shop) {
        var meeting = Span.of(sheet.meeting().start(), sheet.meeting().end());
        int draw = Math.floorMod(hash(sheet.day(), student.student()), 100);
        if (draw < 5 || shop.isPresent()) {
            return Entry.absent(student.student(), sheet.day(), Kind.CLASSROOM, claim, meeting.from());
        }
        int late = draw < 8 ? Math.min(15, meeting.minutes() / 2) : 0;
        int early = draw == 8 ? Math.min(20, meeting.minutes() / 3) : 0;
        var attended = new Span(meeting.from() + late, meeting.to() - early);
        return Entry.claim(student.student(), sheet.day(), Kind.CLASSROOM, claim, attended);
    }

    private static int hash(LocalDate day, Object who) {
        return Math.abs((day + " " + who).hashCode() * 31) >> 3;
    }
}
