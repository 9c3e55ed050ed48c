package org.ropeway.shared;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** When a class meets each week: some days, from {@code start} until {@code end}, the end not included. */
public record MeetingPattern(Set<DayOfWeek> days, LocalTime start, LocalTime end) {
    private static final String[] NAMES = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};

    public MeetingPattern {
        if (days.isEmpty()) {
            throw new IllegalArgumentException("a meeting pattern has at least one day");
        }
        if (!end.isAfter(start)) {
            throw new IllegalArgumentException("a meeting ends after it starts: %s to %s".formatted(start, end));
        }
        days = Set.copyOf(days);
    }

    /** @param days {@code "Mon Wed Fri"}: English three-letter names, separated by spaces */
    public static MeetingPattern of(String days, String start, String end) {
        return new MeetingPattern(parseDays(days), LocalTime.parse(start), LocalTime.parse(end));
    }

    public static Set<DayOfWeek> parseDays(String text) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (var word : text.trim().split("[ ,]+")) {
            days.add(dayOf(word));
        }
        return days;
    }

    /** {@code Mon, Wed}; three days or more in a row as {@code Mon–Fri}. */
    public String daysIn(Locale locale) {
        var text = new StringJoiner(", ");
        for (int day = 1; day <= 7; day++) {
            int last = day;
            while (last < 7 && days.contains(DayOfWeek.of(day)) && days.contains(DayOfWeek.of(last + 1))) {
                last++;
            }
            if (last - day >= 2) {
                text.add(shortName(day, locale) + "–" + shortName(last, locale));
                day = last;
            } else if (days.contains(DayOfWeek.of(day))) {
                text.add(shortName(day, locale));
            }
        }
        return text.toString();
    }

    private static String shortName(int day, Locale locale) {
        return DayOfWeek.of(day).getDisplayName(TextStyle.SHORT, locale);
    }

    private static DayOfWeek dayOf(String word) {
        for (int i = 0; i < NAMES.length; i++) {
            if (NAMES[i].toLowerCase(Locale.ROOT).equals(word.toLowerCase(Locale.ROOT))) {
                return DayOfWeek.of(i + 1);
            }
        }
        throw new IllegalArgumentException("not a day (Mon, Tue, Wed, Thu, Fri, Sat, Sun): " + word);
    }

    /** Whether both meet on a shared day at overlapping times. */
    public boolean clashes(MeetingPattern other) {
        return clashes(other, 0);
    }

    /**
     * Whether one person cannot be at both.
     *
     * @param travelMinutes minutes needed from one place to the other; 0 when both are at the same site
     */
    public boolean clashes(MeetingPattern other, int travelMinutes) {
        int gap = Math.max(0, travelMinutes);
        return days.stream().anyMatch(other.days::contains)
                && minute(start) < minute(other.end) + gap
                && minute(other.start) < minute(end) + gap;
    }

    public Hours length() {
        return new Hours(minute(end) - minute(start));
    }

    public Hours eachWeek() {
        return new Hours(length().minutes() * days.size());
    }

    /** {@code "Mon Wed Fri"}, in the week's order. */
    public String dayNames() {
        return days.stream().sorted().map(day -> NAMES[day.getValue() - 1]).collect(Collectors.joining(" "));
    }

    private static int minute(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }
}
