package org.ropeway.attendance;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ropeway.shared.StudentId;

/**
 * What a sheet says of one student.
 *
 * @param in when a student came who was there for a part; none: from the beginning
 * @param out when such a student left; none: at the end
 * @param parts the stretches of a student who came and left more than once; empty where {@code in} and {@code out} say it
 */
public record Mark(
        StudentId student,
        State state,
        @Nullable LocalTime in,
        @Nullable LocalTime out,
        List<Span> parts) {

    public Mark {
        parts = List.copyOf(parts);
    }

    public enum State {
        PRESENT,
        ABSENT,
        /** Came late, left early, or was away in between. */
        PART;

        public String messageKey() {
            return "attendance.state." + name();
        }
    }

    public static Mark present(StudentId student) {
        return new Mark(student, State.PRESENT, null, null, List.of());
    }

    public static Mark absent(StudentId student) {
        return new Mark(student, State.ABSENT, null, null, List.of());
    }

    public static Mark late(StudentId student, LocalTime in) {
        return part(student, in, null);
    }

    public static Mark leftEarly(StudentId student, LocalTime out) {
        return part(student, null, out);
    }

    public static Mark part(StudentId student, @Nullable LocalTime in, @Nullable LocalTime out) {
        return new Mark(student, State.PART, in, out, List.of());
    }

    public static Mark parts(StudentId student, List<Span> parts) {
        return new Mark(student, State.PART, null, null, parts);
    }

    /** What of the class the student was there; empty if that cannot be, or a part is told without its times. */
    Optional<List<Span>> spans(Span meeting) {
        return switch (state) {
            case PRESENT -> Optional.of(List.of(meeting));
            case ABSENT -> Optional.of(List.of());
            case PART -> parts.isEmpty() ? between(meeting) : Optional.of(parts).filter(all -> within(all, meeting));
        };
    }

    private Optional<List<Span>> between(Span meeting) {
        if (in == null && out == null) {
            return Optional.empty();
        }
        int from = in == null ? meeting.from() : Math.max(meeting.from(), Span.minute(in));
        int to = out == null ? meeting.to() : Math.min(meeting.to(), Span.minute(out));
        return from < to ? Optional.of(List.of(new Span(from, to))) : Optional.empty();
    }

    private static boolean within(List<Span> parts, Span meeting) {
        return parts.stream().allMatch(meeting::contains);
    }
}
