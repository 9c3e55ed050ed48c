package org.ropeway.seating;

/** What came of dropping a student from a section. */
public sealed interface DropDecision {
    record Dropped(Attending attending) implements DropDecision {}

    record Refused(Reason reason) implements DropDecision {}

    enum Reason {
        /** The student has no seat in the section: never had one, waits for one, or was dropped before. */
        NOT_SEATED,
        /** The last day is not one of the term's. */
        OUTSIDE_TERM,
        /** The last day is before the student's first. */
        BEFORE_FIRST_DAY,
        NO_REASON_GIVEN;

        /** The stable code of interfaces: {@code not-seated}. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        public String messageKey() {
            return "seating.drop.refused." + name();
        }
    }
}
