package org.ropeway.attendance.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.stream.Collectors;
import org.ropeway.agency.Agencies;
import org.ropeway.attendance.Mark;
import org.ropeway.attendance.Refusal;
import org.ropeway.attendance.Sheet;
import org.ropeway.attendance.Span;
import org.ropeway.schedule.Section;
import org.ropeway.schedule.Sections;
import org.ropeway.shared.SectionId;
import org.ropeway.shared.StudentId;
import org.ropeway.shell.Words;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What sheets say in the reader's language. */
@Component
class SheetWords {
    private final Words words;
    private final Agencies agencies;
    private final Sections sections;

    SheetWords(Words words, Agencies agencies, Sections sections) {
        this.words = words;
        this.agencies = agencies;
        this.sections = sections;
    }

    String say(String key, Object... values) {
        return words.say(key, values);
    }

    /** {@code Monday, Aug 31, 2026} */
    String day(LocalDate day) {
        var name = day.getDayOfWeek().getDisplayName(TextStyle.FULL, LocaleContextHolder.getLocale());
        return words.say("attendance.day", name, words.day(day));
    }

    /** {@code 1:00 PM–2:30 PM} */
    String span(Span span) {
        return words.time(span.start()) + "–" + words.time(span.end());
    }

    /** {@code Aug 31, 2026, 8:00 AM} */
    String moment(Instant at) {
        return words.moment(at, agencies.current().zone());
    }

    String code(SectionId section) {
        return sections.find(section).map(Section::code).orElse("");
    }

    /** {@code Present}, {@code Absent}, {@code 1:10 PM–2:30 PM} */
    String mark(Mark mark, Span meeting) {
        if (mark.state() != Mark.State.PART) {
            return words.say(mark.state().messageKey());
        }
        if (!mark.parts().isEmpty()) {
            return mark.parts().stream().map(this::span).collect(Collectors.joining(", "));
        }
        var in = mark.in() == null ? meeting.start() : mark.in();
        var out = mark.out() == null ? meeting.end() : mark.out();
        return words.time(in) + "–" + words.time(out);
    }

    /** Each refusal in a sentence, by student where it is about one. */
    List<String> refusals(List<Refusal> refusals, Sheet sheet) {
        return refusals.stream()
                .map(refusal -> refusal(refusal, sheet))
                .distinct()
                .toList();
    }

    private String refusal(Refusal refusal, Sheet sheet) {
        var student = refusal.student();
        var other = refusal.other();
        var span = refusal.span();
        var text = other != null && span != null
                ? words.say("attendance.refused.CLAIMED_TWICE.by", span(span), code(other))
                : words.say(refusal.reason().messageKey());
        return student == null ? text : words.say("attendance.refused.student", name(student, sheet), text);
    }

    private String name(StudentId student, Sheet sheet) {
        return sheet.lines().stream()
                .filter(line -> line.student().id().equals(student))
                .map(line -> line.student().name().listed())
                .findFirst()
                .orElseGet(() -> words.say("attendance.refused.stranger"));
    }
}
