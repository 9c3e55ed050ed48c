package org.ropeway.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.catalog.Course;
import org.ropeway.schedule.Section;
import org.ropeway.shared.InstructorId;
import org.ropeway.shared.SectionId;
import org.ropeway.students.Student;

/**
 * One section and day: who sits there and what the ledger has of them.
 *
 * @param meeting none if the section does not meet on the day
 * @param taking how it was sent last; none while nobody has
 * @param notMet why the section did not meet though its pattern says so; none if nobody said that
 * @param substitute who takes it that day instead of its instructor
 * @param certified whether the day is in a certified period
 * @param late whether a first sending is asked for its reason
 * @param lines by name
 */
public record Sheet(
        Section section,
        Course course,
        LocalDate day,
        @Nullable Span meeting,
        @Nullable Taking taking,
        @Nullable String notMet,
        @Nullable InstructorId substitute,
        boolean certified,
        boolean late,
        List<Line> lines) {

    public Sheet {
        lines = List.copyOf(lines);
    }

    /** @param version how often the sheet was sent */
    public record Taking(int version, int present, int absent, Instant at, String by) {}

    /**
     * A student on the sheet.
     *
     * @param entered whether the ledger has anything of the student in this class
     * @param inside what of the class is claimed
     * @param extra what is claimed for this section outside the class
     * @param elsewhere what other sections have of the class's minutes
     */
    public record Line(
            Student student, boolean entered, List<Span> inside, List<Span> extra, List<Elsewhere> elsewhere) {
        public Line {
            inside = List.copyOf(inside);
            extra = List.copyOf(extra);
            elsewhere = List.copyOf(elsewhere);
        }

        /** As the ledger has it; present where it has nothing, since only exceptions are told. */
        public Mark mark(Span meeting) {
            var id = student.id();
            if (!entered || inside.equals(List.of(meeting))) {
                return Mark.present(id);
            }
            if (inside.isEmpty()) {
                return Mark.absent(id);
            }
            var first = inside.getFirst();
            return inside.size() > 1
                    ? Mark.parts(id, inside)
                    : Mark.part(
                            id,
                            first.from() > meeting.from() ? first.start() : null,
                            first.to() < meeting.to() ? first.end() : null);
        }
    }

    /** Minutes of another section. */
    public record Elsewhere(SectionId section, Span span) {}

    /** 0 while nobody has sent it. */
    public int version() {
        return taking == null ? 0 : taking.version();
    }

    /** Whether it may be sent: the section meets, and the day is not certified. */
    public boolean isOpen() {
        return meeting != null && notMet == null && !certified;
    }

    /** Whether a reason has to be given with it. */
    public boolean asksWhy() {
        return taking != null || late;
    }
}
