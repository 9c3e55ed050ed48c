package org.ropeway.schedule.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ropeway.catalog.Course;
import org.ropeway.catalog.Level;
import org.ropeway.catalog.Method;
import org.ropeway.schedule.Section;
import org.ropeway.schedule.TimeOfDay;
import org.ropeway.shared.Hours;
import org.ropeway.shared.MeetingPattern;
import org.ropeway.shell.Words;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Courses and sections in the reader's words. */
@Component
class CourseWords {
    private final Words words;

    CourseWords(Words words) {
        this.words = words;
    }

    String level(Level level) {
        return words.say("catalog.level." + level);
    }

    String levelNote(Level level) {
        return words.say("catalog.level." + level + ".note");
    }

    String method(Method method) {
        return words.say("catalog.method." + method);
    }

    String methodNote(Method method) {
        return words.say("catalog.method." + method + ".note");
    }

    String time(TimeOfDay time) {
        return words.say("schedule.time." + time);
    }

    String hours(Hours hours) {
        return words.say("catalog.hours", number(hours.toDecimal()));
    }

    String credits(Course course) {
        return words.say("catalog.credits", number(course.credits()), course.credits());
    }

    /** College credit in short, empty where there is none. */
    String college(Course course) {
        var college = course.college();
        return college == null ? "" : words.say("catalog.units", number(college.units()));
    }

    /** {@code 180 hours · 10 credits · 3 college units} */
    String facts(Course course) {
        var facts = new ArrayList<String>(List.of(hours(course.hours())));
        if (course.credits().signum() > 0) {
            facts.add(credits(course));
        }
        if (course.isDualEnrollment()) {
            facts.add(college(course));
        }
        return facts.stream().map(fact -> fact.replace(' ', '\u00A0')).collect(Collectors.joining(" · "));
    }

    /** {@code Mon, Wed} */
    String days(MeetingPattern meeting) {
        return meeting.daysIn(locale());
    }

    /** {@code 8:00 AM – 9:30 AM} */
    String times(MeetingPattern meeting) {
        return "%s – %s".formatted(words.time(meeting.start()), words.time(meeting.end()));
    }

    String seats(Section section) {
        return words.say("schedule.seats", section.seats());
    }

    private static String number(BigDecimal number) {
        var format = NumberFormat.getNumberInstance(locale());
        format.setMaximumFractionDigits(2);
        return format.format(number);
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
