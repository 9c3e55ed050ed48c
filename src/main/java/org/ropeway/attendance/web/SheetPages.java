package org.ropeway.attendance.web;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ropeway.attendance.Mark;
import org.ropeway.attendance.Sheet;
import org.ropeway.attendance.SheetDecision.Refused;
import org.ropeway.attendance.SheetDraft;
import org.ropeway.attendance.Span;
import org.ropeway.attendance.web.SheetPage.Row;
import org.ropeway.attendance.web.SheetPage.Status;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Role;
import org.ropeway.schedule.Instructors;
import org.ropeway.shared.SectionId;
import org.ropeway.shared.StudentId;
import org.ropeway.shell.Crumb;
import org.ropeway.shell.Option;
import org.springframework.stereotype.Component;

/** Makes the page of one sheet. */
@Component
class SheetPages {
    private final SheetWords words;
    private final Instructors instructors;

    SheetPages(SheetWords words, Instructors instructors) {
        this.words = words;
        this.instructors = instructors;
    }

    SheetPage of(Actor actor, Sheet sheet, Locale locale) {
        return of(actor, sheet, null, List.of(), locale);
    }

    /** With what was sent and refused, so that nothing has to be marked again. */
    SheetPage of(Actor actor, Refused refused, SheetDraft draft, Locale locale) {
        return of(actor, refused.now(), draft, words.refusals(refused.refusals(), refused.now()), locale);
    }

    /** With why something else than the sheet was refused. */
    SheetPage of(Actor actor, Refused refused, Locale locale) {
        return of(actor, refused.now(), null, words.refusals(refused.refusals(), refused.now()), locale);
    }

    SheetPage of(Actor actor, Sheet sheet, @Nullable SheetDraft draft, List<String> problems, Locale locale) {
        var meeting = sheet.meeting();
        var sent = new HashMap<StudentId, Mark>();
        if (draft != null) {
            draft.marks().forEach(mark -> sent.put(mark.student(), mark));
        }
        var rows = meeting == null ? List.<Row>of() : rows(sheet, meeting, sent);
        var day = words.day(sheet.day());
        var title = "%s · %s"
                .formatted(sheet.course().title(locale), sheet.section().code());
        boolean conflict = draft != null && !problems.isEmpty() && draft.seen() != sheet.version();
        return new SheetPage(
                title,
                meeting == null ? day : "%s · %s".formatted(day, words.span(meeting)),
                List.of(new Crumb(words.say("attendance.nav"), "/attendance?day=" + sheet.day())),
                "/attendance/%s/%s".formatted(sheet.section().id(), sheet.day()),
                "%s · %s".formatted(sheet.section().code(), day),
                actor.account(),
                sheet.version(),
                UUID.randomUUID().toString(),
                status(sheet),
                conflict ? List.of() : problems,
                conflict && meeting != null ? conflict(sheet, meeting, sent) : null,
                sheet.isOpen(),
                sheet.notMet() == null,
                sheet.asksWhy(),
                words.say(sheet.taking() == null ? "attendance.why.late" : "attendance.why.correction"),
                draft == null || draft.why() == null ? "" : draft.why(),
                meeting == null ? "" : meeting.start().toString(),
                meeting == null ? "" : meeting.end().toString(),
                rows,
                count(rows, "p"),
                count(rows, "a"),
                count(rows, "t"),
                actor.has(Role.DIRECTOR) ? substitutes() : null,
                sheet.substitute() == null ? "" : sheet.substitute().toString());
    }

    private static int count(List<Row> rows, String state) {
        return (int) rows.stream().filter(row -> row.state().equals(state)).count();
    }

    private Status status(Sheet sheet) {
        var taking = sheet.taking();
        if (sheet.certified()) {
            return new Status("locked", words.say("attendance.status.certified"), taken(taking));
        }
        if (sheet.notMet() != null) {
            return new Status("plain", words.say("attendance.status.not-met"), sheet.notMet());
        }
        if (sheet.meeting() == null) {
            return new Status("plain", words.say("attendance.status.no-class"), "");
        }
        return taking == null
                ? new Status("wait", words.say("attendance.status.open"), "")
                : new Status("ok", words.say("attendance.status.taken"), taken(taking));
    }

    private String taken(Sheet.@Nullable Taking taking) {
        return taking == null ? "" : words.say("attendance.taken-by", taking.by(), words.moment(taking.at()));
    }

    private List<Row> rows(Sheet sheet, Span meeting, Map<StudentId, Mark> sent) {
        boolean taken = sheet.taking() != null;
        var codes = new HashMap<SectionId, String>();
        return sheet.lines().stream()
                .map(line -> row(
                        line,
                        sent.getOrDefault(line.student().id(), line.mark(meeting)),
                        notes(line, taken && !line.entered(), codes)))
                .toList();
    }

    private static Row row(Sheet.Line line, Mark mark, List<String> notes) {
        return new Row(
                line.student().id().toString(),
                line.student().name().listed(),
                switch (mark.state()) {
                    case PRESENT -> "p";
                    case ABSENT -> "a";
                    case PART -> "t";
                },
                text(mark.in()),
                text(mark.out()),
                mark.parts().stream()
                        .map(span -> span.start() + "-" + span.end())
                        .collect(Collectors.joining(", ")),
                notes);
    }

    private static String text(@Nullable LocalTime time) {
        return time == null ? "" : time.toString();
    }

    private List<String> notes(Sheet.Line line, boolean isNew, Map<SectionId, String> codes) {
        if (!isNew && line.extra().isEmpty() && line.elsewhere().isEmpty()) {
            return List.of();
        }
        var notes = new ArrayList<String>();
        if (isNew) {
            notes.add(words.say("attendance.note.new"));
        }
        line.extra().forEach(span -> notes.add(words.say("attendance.note.extra", words.span(span))));
        line.elsewhere()
                .forEach(other -> notes.add(words.say(
                        "attendance.note.elsewhere",
                        words.span(other.span()),
                        codes.computeIfAbsent(other.section(), words::code))));
        return notes;
    }

    private SheetPage.Conflict conflict(Sheet sheet, Span meeting, Map<StudentId, Mark> sent) {
        var differences = new ArrayList<SheetPage.Difference>();
        for (var line : sheet.lines()) {
            var theirs = words.mark(line.mark(meeting), meeting);
            var mine = sent.get(line.student().id());
            var yours = mine == null ? theirs : words.mark(mine, meeting);
            if (!yours.equals(theirs)) {
                differences.add(new SheetPage.Difference(line.student().name().listed(), yours, theirs));
            }
        }
        var taking = sheet.taking();
        var text = taking == null
                ? words.say("attendance.conflict.unknown")
                : words.say("attendance.conflict.text", taking.by(), words.moment(taking.at()));
        return new SheetPage.Conflict(text, differences);
    }

    private List<Option> substitutes() {
        var options = new ArrayList<Option>();
        options.add(new Option("", words.say("attendance.substitute.none")));
        instructors.all().forEach(one -> options.add(new Option(one.id().toString(), one.name())));
        return options;
    }
}
