package org.ropeway.enrollment.web;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import org.ropeway.agency.Agencies;
import org.ropeway.shared.MeetingPattern;
import org.ropeway.shell.Words;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Days and times in the reader's language and the agency's zone. */
@Component
class Times {
    private final Agencies agencies;
    private final Words words;

    Times(Agencies agencies, Words words) {
        this.agencies = agencies;
        this.words = words;
    }

    /** {@code Mon, Wed 1:00 PM – 2:30 PM} */
    String meeting(MeetingPattern meeting) {
        return "%s %s – %s".formatted(days(meeting), time(meeting.start()), time(meeting.end()));
    }

    String days(MeetingPattern meeting) {
        return meeting.daysIn(locale());
    }

    /** {@code Mon} */
    String day(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, locale());
    }

    /** {@code Monday} */
    String wholeDay(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, locale());
    }

    String time(LocalTime time) {
        return words.time(time);
    }

    String day(LocalDate day) {
        return words.day(day);
    }

    String day(Instant at) {
        return day(dayOf(at));
    }

    /** {@code Friday, Oct 9, 2026, 5:00 PM} */
    String moment(Instant at) {
        var there = at.atZone(agencies.current().zone());
        return "%s, %s, %s"
                .formatted(wholeDay(there.getDayOfWeek()), day(there.toLocalDate()), time(there.toLocalTime()));
    }

    LocalDate dayOf(Instant at) {
        return at.atZone(agencies.current().zone()).toLocalDate();
    }

    /** For {@code <input type="datetime-local">}: {@code 2026-10-09T17:00}. */
    String local(Instant at) {
        return DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT)
                .format(at.atZone(agencies.current().zone()));
    }

    /** @throws java.time.format.DateTimeParseException if it is not what {@link #local} gives */
    Instant instant(String local) {
        return java.time.LocalDateTime.parse(local)
                .atZone(agencies.current().zone())
                .toInstant();
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
