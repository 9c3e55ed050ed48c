package org.ropeway.students.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ropeway.shared.MeetingPattern;
import org.ropeway.students.HomeClass;

/** Home classes laid out as a week. */
final class WeekGrid {
    private final List<HomeClass> classes;
    private final Locale locale;

    private WeekGrid(List<HomeClass> classes, Locale locale) {
        this.classes = classes;
        this.locale = locale;
    }

    /** The classes whose term is not over on the day. */
    static List<HomeClass> notOver(List<HomeClass> classes, LocalDate today) {
        return classes.stream()
                .filter(one -> {
                    var term = one.term();
                    return term == null || !term.last().isBefore(today);
                })
                .toList();
    }

    static StudentPage.Week of(List<HomeClass> classes, Locale locale) {
        return new WeekGrid(classes, locale).week();
    }

    /** Those whose bell times are not known. */
    static List<StudentPage.Lesson> loose(List<HomeClass> classes) {
        return classes.stream()
                .filter(one -> one.meetings().isEmpty())
                .map(WeekGrid::lesson)
                .toList();
    }

    private StudentPage.Week week() {
        var days = new TreeSet<DayOfWeek>();
        var times = new TreeMap<LocalTime, LocalTime>();
        classes.stream().flatMap(one -> one.meetings().stream()).forEach(meeting -> {
            days.addAll(meeting.days());
            times.merge(meeting.start(), meeting.end(), (one, other) -> one.isAfter(other) ? one : other);
        });
        var hours = new ArrayList<StudentPage.Hour>();
        times.forEach((start, end) -> hours.add(new StudentPage.Hour(
                time(start) + " – " + time(end),
                days.stream().map(day -> at(day, start)).toList())));
        return new StudentPage.Week(
                days.stream()
                        .map(day -> day.getDisplayName(TextStyle.SHORT, locale))
                        .toList(),
                hours);
    }

    private String time(LocalTime time) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(locale)
                .format(time);
    }

    private List<StudentPage.Lesson> at(DayOfWeek day, LocalTime start) {
        return classes.stream()
                .filter(one -> one.meetings().stream().anyMatch(meeting -> meets(meeting, day, start)))
                .map(WeekGrid::lesson)
                .toList();
    }

    private static boolean meets(MeetingPattern meeting, DayOfWeek day, LocalTime start) {
        return meeting.days().contains(day) && meeting.start().equals(start);
    }

    private static StudentPage.Lesson lesson(HomeClass one) {
        var note = Stream.of(one.location(), one.termTitle(), String.join(", ", one.periods()))
                .filter(part -> part != null && !part.isEmpty())
                .toList();
        return new StudentPage.Lesson(one.title(), String.join(" · ", note));
    }
}
