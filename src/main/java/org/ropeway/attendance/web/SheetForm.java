package org.ropeway.attendance.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ropeway.attendance.Mark;
import org.ropeway.attendance.SheetDraft;
import org.ropeway.attendance.Span;
import org.ropeway.shared.SectionId;
import org.ropeway.shared.StudentId;

/** Reads a sheet as its form sends it: {@code s.ID} is p, a or t; {@code in.ID}, {@code out.ID} and {@code parts.ID} belong to t. */
final class SheetForm {
    private static final String STATE = "s.";

    private SheetForm() {}

    /** @throws IllegalArgumentException if it is not what the form sends */
    static SheetDraft draft(SectionId section, LocalDate day, Map<String, String> sent) {
        var marks = new ArrayList<Mark>(sent.size() / 2);
        sent.forEach((name, value) -> {
            if (name.startsWith(STATE)) {
                marks.add(mark(name.substring(STATE.length()), value, sent));
            }
        });
        return new SheetDraft(
                section,
                day,
                Integer.parseInt(sent.getOrDefault("version", "0")),
                sent.get("key"),
                sent.get("why"),
                marks);
    }

    private static Mark mark(String id, String state, Map<String, String> sent) {
        var student = StudentId.of(id);
        return switch (state) {
            case "p" -> Mark.present(student);
            case "a" -> Mark.absent(student);
            case "t" -> part(student, id, sent);
            default -> throw new IllegalArgumentException("neither present nor absent nor there for a part: " + state);
        };
    }

    private static Mark part(StudentId student, String id, Map<String, String> sent) {
        var parts = sent.getOrDefault("parts." + id, "");
        return parts.isBlank()
                ? Mark.part(student, time(sent.get("in." + id)), time(sent.get("out." + id)))
                : Mark.parts(student, spans(parts));
    }

    /** {@code 13:00-13:30, 14:00-14:30} */
    private static List<Span> spans(String parts) {
        return Arrays.stream(parts.split(",", -1)).map(SheetForm::span).toList();
    }

    private static Span span(String text) {
        var ends = text.strip().split("[-–]", -1);
        if (ends.length != 2) {
            throw new IllegalArgumentException("a part is told as 13:00-13:30, not as " + text);
        }
        return Span.of(Objects.requireNonNull(time(ends[0])), Objects.requireNonNull(time(ends[1])));
    }

    /** @throws IllegalArgumentException if it is no time of day */
    static @Nullable LocalTime time(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalTime.parse(text.strip());
        } catch (DateTimeException unreadable) {
            throw new IllegalArgumentException("no time of day: " + text, unreadable);
        }
    }
}
