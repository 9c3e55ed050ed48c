package org.ropeway.schedule.web;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ropeway.agency.Agencies;
import org.ropeway.agency.Calendars;
import org.ropeway.agency.ClosedDay;
import org.ropeway.agency.Directory;
import org.ropeway.agency.EarlyRelease;
import org.ropeway.agency.Site;
import org.ropeway.agency.Term;
import org.ropeway.shared.DateSpan;
import org.ropeway.shared.SchoolYear;
import org.ropeway.shared.SiteId;
import org.ropeway.shell.Option;
import org.ropeway.shell.Words;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts a school year's calendar into words. */
@Component
class CalendarPages {
    private final Calendars calendars;
    private final Directory directory;
    private final Agencies agencies;
    private final Words words;
    private final Clock clock;

    CalendarPages(Calendars calendars, Directory directory, Agencies agencies, Words words, Clock clock) {
        this.calendars = calendars;
        this.directory = directory;
        this.agencies = agencies;
        this.words = words;
        this.clock = clock;
    }

    /** @param asked the calendar year in which the school year begins; the present or next school year if it has no terms */
    CalendarPage of(@Nullable Integer asked, boolean mayChange) {
        var all = calendars.terms();
        var year = year(all, asked);
        var terms = all.stream().filter(term -> term.year().firstYear() == year).toList();
        return new CalendarPage(
                words.say("schedule.calendar.title"),
                words.say("schedule.calendar.lede"),
                years(all, year),
                terms.stream().map(this::term).toList(),
                months(terms, mayChange),
                mayChange,
                mayChange ? options() : List.of());
    }

    /** The school year of a day, by the term that has it or the first to end after it; 0 if there is none. */
    int yearOf(LocalDate day) {
        return yearOf(calendars.terms(), day);
    }

    private int year(List<Term> all, @Nullable Integer asked) {
        if (asked != null && all.stream().anyMatch(term -> term.year().firstYear() == asked)) {
            return asked;
        }
        return yearOf(all, LocalDate.now(clock.withZone(agencies.current().zone())));
    }

    private static int yearOf(List<Term> all, LocalDate day) {
        return all.stream()
                .filter(term -> !term.days().last().isBefore(day))
                .findFirst()
                .or(() -> all.stream().reduce((_, last) -> last))
                .map(term -> term.year().firstYear())
                .orElse(0);
    }

    private static List<CalendarPage.Year> years(List<Term> all, int shown) {
        var years = all.stream().map(Term::year).distinct().sorted().toList();
        return years.stream()
                .map(SchoolYear::firstYear)
                .map(first -> new CalendarPage.Year(
                        new SchoolYear(first).toString(), "/calendar?year=" + first, first == shown))
                .toList();
    }

    private CalendarPage.TermLine term(Term term) {
        var closed = new HashSet<>(calendars.closedDays(term.days()));
        long days = term.days()
                .days()
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                .filter(day -> !closed.contains(day))
                .count();
        return new CalendarPage.TermLine(
                words.term(term.name()), span(term.days()), words.say("schedule.calendar.school-days", days));
    }

    /** A line of the calendar and the day by which it is in order. */
    private record Dated(LocalDate first, CalendarPage.Day day) {}

    private List<CalendarPage.Month> months(List<Term> terms, boolean mayChange) {
        if (terms.isEmpty()) {
            return List.of();
        }
        var last = terms.stream().map(term -> term.days().last()).max(Comparator.naturalOrder());
        var year = new DateSpan(terms.getFirst().days().first(), last.orElseThrow());
        var byMonth = Stream.concat(closed(year, mayChange), early(year, mayChange))
                .sorted(Comparator.comparing(Dated::first))
                .collect(Collectors.groupingBy(
                        line -> YearMonth.from(line.first()),
                        TreeMap::new,
                        Collectors.mapping(Dated::day, Collectors.toList())));
        return byMonth.entrySet().stream()
                .map(month -> new CalendarPage.Month(name(month.getKey()), month.getValue()))
                .toList();
    }

    private Stream<Dated> closed(DateSpan year, boolean mayChange) {
        return together(calendars.closures(year)).stream().map(days -> {
            var span = new DateSpan(days.getFirst().day(), days.getLast().day());
            var undo = new CalendarPage.Undo(
                    "/calendar/closed-days/removal",
                    span.first().toString(),
                    span.last().toString(),
                    "",
                    words.say("schedule.calendar.open", span(span)),
                    words.say("schedule.calendar.open.sure", span(span)));
            return new Dated(
                    span.first(),
                    new CalendarPage.Day(
                            inMonth(span),
                            "locked",
                            words.say("schedule.calendar.closed"),
                            days.getFirst().why(),
                            "",
                            mayChange ? undo : null));
        });
    }

    /** Days in a row that are closed for one reason. */
    private static List<List<ClosedDay>> together(List<ClosedDay> days) {
        var spans = new ArrayList<List<ClosedDay>>();
        for (var day : days) {
            var last = spans.isEmpty() ? null : spans.getLast().getLast();
            if (last == null
                    || !last.why().equals(day.why())
                    || !last.day().plusDays(1).equals(day.day())) {
                spans.add(new ArrayList<>());
            }
            spans.getLast().add(day);
        }
        return spans;
    }

    private Stream<Dated> early(DateSpan year, boolean mayChange) {
        Map<SiteId, String> sites = directory.sites().stream().collect(Collectors.toMap(Site::id, Site::name));
        return calendars.earlyReleases(year).stream()
                .map(early -> new Dated(early.day(), early(early, sites, mayChange)));
    }

    private CalendarPage.Day early(EarlyRelease early, Map<SiteId, String> sites, boolean mayChange) {
        var day = words.day(early.day());
        var site = early.site();
        var undo = new CalendarPage.Undo(
                "/calendar/early-releases/removal",
                early.day().toString(),
                early.day().toString(),
                site == null ? "" : site.toString(),
                words.say("schedule.calendar.as-usual", day),
                words.say("schedule.calendar.as-usual.sure", day));
        return new CalendarPage.Day(
                inMonth(new DateSpan(early.day(), early.day())),
                "wait",
                words.say("schedule.calendar.until", words.time(early.until())),
                early.why(),
                site == null ? "" : sites.getOrDefault(site, ""),
                mayChange ? undo : null);
    }

    private List<Option> options() {
        var all = Stream.of(new Option("", words.say("schedule.calendar.every-site")));
        return Stream.concat(
                        all,
                        directory.sites().stream()
                                .map(site -> new Option(site.id().toString(), site.name())))
                .toList();
    }

    /** {@code Oct 3, 2026}, or two days with a dash. */
    String span(DateSpan span) {
        return span.first().equals(span.last())
                ? words.day(span.first())
                : words.day(span.first()) + " – " + words.day(span.last());
    }

    /** {@code Thu, Nov 26 – Fri, Nov 27}: the month's heading has the year. */
    private static String inMonth(DateSpan span) {
        var format = DateTimeFormatter.ofLocalizedPattern("MMMEd").withLocale(locale());
        var first = format.format(span.first());
        return span.first().equals(span.last()) ? first : first + " – " + format.format(span.last());
    }

    private static String name(YearMonth month) {
        var name = DateTimeFormatter.ofPattern("LLLL uuuu", locale()).format(month);
        return name.substring(0, 1).toUpperCase(locale()) + name.substring(1);
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
