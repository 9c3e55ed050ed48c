package org.ropeway.attendance;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ropeway.shared.SectionId;
import org.ropeway.shared.StudentId;

/**
 * A sheet as somebody sends it. What it does not say of a student stays as it is.
 *
 * @param seen the version that the sender saw; 0 for a sheet that nobody had taken
 * @param key the sender's own mark of this sending, by which one sent twice is known; none: every sending is a new one
 * @param why asked for where the sheet is late or was taken before
 */
public record SheetDraft(
        SectionId section,
        LocalDate day,
        int seen,
        @Nullable String key,
        @Nullable String why,
        List<Mark> marks) {

    /** @throws IllegalArgumentException if it says two things of one student */
    public SheetDraft {
        marks = List.copyOf(marks);
        if (marks.stream().map(Mark::student).distinct().count() < marks.size()) {
            throw new IllegalArgumentException("a student stands on a sheet once");
        }
        why = why == null || why.isBlank() ? null : why.strip();
        key = key == null || key.isBlank() ? null : key.strip();
    }

    /** The same for the same sending only: the key with what was sent under it. */
    @Nullable
    String fingerprint() {
        return key == null
                ? null
                : key + " " + Hash.over(marks.toString()).toString().substring(0, 16);
    }

    /**
     * Minutes outside the class: make-up time, a field trip. What of the span the class itself has is left out.
     *
     * @param why the reason, always asked for
     */
    public record Extra(SectionId section, LocalDate day, List<StudentId> students, Span span, String why) {
        public Extra {
            students = students.stream().filter(Objects::nonNull).distinct().toList();
            why = why.strip();
        }
    }
}
