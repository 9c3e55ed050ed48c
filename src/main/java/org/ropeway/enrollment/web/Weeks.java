package org.ropeway.enrollment.web;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ropeway.enrollment.Sheet;
import org.ropeway.enrollment.Sheet.Choice;
import org.ropeway.shared.MeetingPattern;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Lays out the week of a sheet. */
@Component
class Weeks {
    private final Times times;

    Weeks(Times times) {
        this.times = times;
    }

    private record Entry(String kind, String text, MeetingPattern when, boolean clash) {}

    WeekView week(Sheet sheet) {
        var entries = Stream.concat(home(sheet), sheet.wishes().stream().flatMap(Weeks::wished))
                .toList();
        Set<DayOfWeek> days = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
        var hours = new TreeSet<Integer>();
        for (var entry : entries) {
            days.addAll(entry.when().days());
            hours.add(entry.when().start().getHour());
        }
        return new WeekView(
                days.stream().map(times::wholeDay).toList(),
                hours.stream().map(hour -> row(hour, days, entries)).toList());
    }

    private WeekView.Row row(int hour, Set<DayOfWeek> days, List<Entry> entries) {
        var cells = new ArrayList<List<WeekView.Item>>();
        for (var day : days) {
            cells.add(entries.stream()
                    .filter(entry -> entry.when().days().contains(day)
                            && entry.when().start().getHour() == hour)
                    .map(this::item)
                    .toList());
        }
        return new WeekView.Row(times.time(java.time.LocalTime.of(hour, 0)), cells);
    }

    private WeekView.Item item(Entry entry) {
        var when = entry.when();
        return new WeekView.Item(
                entry.kind(),
                entry.text(),
                "%s – %s".formatted(times.time(when.start()), times.time(when.end())),
                entry.clash());
    }

    private static Stream<Entry> home(Sheet sheet) {
        return sheet.home().stream().map(busy -> new Entry("home", busy.title(), busy.when(), false));
    }

    private static Stream<Entry> wished(Choice choice) {
        var title = "%d. %s".formatted(choice.rank(), choice.course().title(LocaleContextHolder.getLocale()));
        var kind = choice.sections().size() == 1 ? "wish" : "maybe";
        return choice.sections().stream()
                .map(seating -> new Entry(
                        kind,
                        title,
                        seating.section().meeting(),
                        !seating.conflicts().isEmpty()));
    }
}
