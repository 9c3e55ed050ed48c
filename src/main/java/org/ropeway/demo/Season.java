package org.ropeway.demo;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;
import static java.time.temporal.TemporalAdjusters.nextOrSame;
import static java.time.temporal.TemporalAdjusters.previousOrSame;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ropeway.agency.EarlyRelease;
import org.ropeway.agency.Term;
import org.ropeway.shared.DateSpan;
import org.ropeway.shared.SchoolYear;
import org.ropeway.shared.SiteId;
import org.ropeway.shared.TermId;

/**
 * The school year around a day, laid so that it is always the middle of the time for requests.
 *
 * @param terms of the year of {@code today} and, from spring on, of the next
 * @param next the term that seats are given for: the first that begins three weeks from today or later, or the one that runs
 */
record Season(LocalDate today, List<Term> terms, Term next) {
    private static final int DAYS_TO_DECIDE = 21;

    /** @param running whether the seats of the term that today is in were given before it began */
    static Season around(LocalDate today, boolean running, Draw draw) {
        int year = today.getMonthValue() >= 7 ? today.getYear() : today.getYear() - 1;
        var terms = new ArrayList<Term>();
        for (int first = year; first <= year + 1; first++) {
            terms.add(fall(first, draw));
            terms.add(spring(first, draw));
        }
        var next = terms.stream()
                .filter(term -> running && term.days().contains(today))
                .findFirst()
                .orElseGet(() -> terms.stream()
                        .filter(term -> !term.days().first().isBefore(today.plusDays(DAYS_TO_DECIDE)))
                        .findFirst()
                        .orElseThrow());
        terms.removeIf(term -> term.year().compareTo(next.year()) > 0);
        return new Season(today, List.copyOf(terms), next);
    }

    /** When requests are open: since ten days, and until a week before the term at the latest. */
    DateSpan window() {
        var last = today.plusDays(28);
        var latest = next.days().first().minusDays(7);
        return new DateSpan(today.minusDays(10), last.isBefore(latest) ? last : latest);
    }

    /** When requests were open, where the seats are allocated already: in the weeks before the term, or before today. */
    DateSpan pastWindow() {
        var end = next.days().first().isBefore(today) ? next.days().first().minusDays(14) : today;
        return new DateSpan(end.minusDays(30), end.minusDays(3));
    }

    /** From this day on the districts' unused shares are open to all: three days after a window's end. */
    static LocalDate release(DateSpan window) {
        return window.last().plusDays(3);
    }

    Map<LocalDate, String> closedDays() {
        var closed = new LinkedHashMap<LocalDate, String>();
        for (var year : terms.stream().map(Term::year).distinct().toList()) {
            int fall = year.firstYear();
            var easterWeek = LocalDate.of(fall + 1, 4, 1).with(nextOrSame(MONDAY));
            closed.put(LocalDate.of(fall, 9, 1).with(nextOrSame(MONDAY)), "Labor Day");
            closed.put(LocalDate.of(fall, 11, 11), "Veterans Day");
            var thanksgiving = LocalDate.of(fall, 11, 1).with(dayOfWeekInMonth(4, THURSDAY));
            closed.put(thanksgiving, "Thanksgiving");
            closed.put(thanksgiving.plusDays(1), "Thanksgiving");
            closed.put(LocalDate.of(fall + 1, 1, 1).with(dayOfWeekInMonth(3, MONDAY)), "Martin Luther King Jr. Day");
            closed.put(LocalDate.of(fall + 1, 2, 1).with(dayOfWeekInMonth(3, MONDAY)), "Presidents' Day");
            for (int day = 0; day < 5; day++) {
                closed.put(easterWeek.plusDays(day), "Spring recess");
            }
            closed.put(LocalDate.of(fall + 1, 5, 1).with(lastInMonth(MONDAY)), "Memorial Day");
        }
        return closed;
    }

    /**
     * Days on which classes end early: everywhere on the eve of Thanksgiving and on a term's last day, and at one site on
     * the second Wednesday of each month.
     *
     * @param site none for every site
     */
    List<EarlyRelease> earlyReleases(@Nullable SiteId site) {
        var early = new ArrayList<EarlyRelease>();
        for (var term : terms) {
            var days = term.days();
            early.add(new EarlyRelease(days.last(), null, LocalTime.of(12, 30), "Last day of the term"));
            days.first()
                    .withDayOfMonth(1)
                    .datesUntil(days.last(), Period.ofMonths(1))
                    .map(month -> month.with(dayOfWeekInMonth(2, WEDNESDAY)))
                    .filter(days::contains)
                    .filter(day -> !closedDays().containsKey(day))
                    .forEach(day -> early.add(new EarlyRelease(day, site, LocalTime.of(13, 0), "Staff development")));
        }
        closedDays().entrySet().stream()
                .filter(closed -> closed.getValue().equals("Thanksgiving"))
                .map(closed -> closed.getKey().minusDays(1))
                .filter(day -> day.getDayOfWeek() == WEDNESDAY)
                .forEach(day -> early.add(new EarlyRelease(day, null, LocalTime.of(12, 30), "Eve of Thanksgiving")));
        return early;
    }

    private static Term fall(int year, Draw draw) {
        return term(
                draw,
                new SchoolYear(year),
                "fall",
                LocalDate.of(year, 8, 10).with(nextOrSame(MONDAY)),
                LocalDate.of(year, 12, 18).with(previousOrSame(FRIDAY)));
    }

    private static Term spring(int year, Draw draw) {
        return term(
                draw,
                new SchoolYear(year),
                "spring",
                LocalDate.of(year + 1, 1, 7).with(nextOrSame(MONDAY)),
                LocalDate.of(year + 1, 6, 5).with(previousOrSame(FRIDAY)));
    }

    private static Term term(Draw draw, SchoolYear year, String half, LocalDate first, LocalDate last) {
        var name = half.equals("fall") ? "Fall " + first.getYear() : "Spring " + first.getYear();
        return new Term(new TermId(draw.id()), year + "-" + half, name, year, new DateSpan(first, last));
    }
}
