package org.ropeway.attendance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ropeway.shared.SectionId;
import org.ropeway.shared.StudentId;

/**
 * Why minutes were not written.
 *
 * @param student none where it is not about one
 * @param other the section that claims the same minutes, for {@link Reason#CLAIMED_TWICE}
 * @param span the minutes in question, where it is about some
 */
public record Refusal(
        Reason reason,
        SectionId section,
        @Nullable StudentId student,
        @Nullable LocalDate day,
        @Nullable SectionId other,
        @Nullable Span span) {

    static Refusal of(Reason reason, SectionId section, LocalDate day) {
        return new Refusal(reason, section, null, day, null, null);
    }

    static Refusal of(Reason reason, SectionId section, StudentId student, LocalDate day) {
        return new Refusal(reason, section, student, day, null, null);
    }

    public enum Reason {
        /** The student had no seat in the section on that day. */
        NOT_ENROLLED,
        /** The day is outside the section's term, or the agency is closed. */
        NOT_IN_CALENDAR,
        /** The section does not meet then, and no reason was given (make-up time, a field trip). */
        OUTSIDE_MEETING,
        IN_FUTURE,
        /** The day is in a certified period. */
        CERTIFIED,
        /** A minute of the student's day would be claimed a second time. */
        CLAIMED_TWICE,
        /** Minutes would be taken back that are not claimed. */
        NOT_CLAIMED,
        /** Somebody else has sent the sheet since it was opened. */
        CHANGED_MEANWHILE,
        /** The sheet is late, and no reason was given. */
        LATE_WITHOUT_REASON,
        /** A sheet is corrected, minutes are added or a class is said not to have met, and no reason was given. */
        NO_REASON_GIVEN,
        /** A student was there for a part, and the times do not say which, or not one of this class. */
        TIMES_UNCLEAR,
        /** Somebody said that the section did not meet. */
        SAID_NOT_MET,
        /** The sheet was taken: the section did meet. */
        TAKEN_BEFORE;

        public String messageKey() {
            return "attendance.refused." + name();
        }
    }
}
