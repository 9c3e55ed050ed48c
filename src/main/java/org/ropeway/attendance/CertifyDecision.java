package org.ropeway.attendance;

import java.util.List;

/** What came of certifying a period, or of opening one again. */
public sealed interface CertifyDecision {
    record Certified(Certificate certificate) implements CertifyDecision {}

    /** Asked for; a second person must agree. */
    record Asked() implements CertifyDecision {}

    record Reopened() implements CertifyDecision {}

    /**
     * @param missing sheets that are missing, for {@link Reason#SHEETS_MISSING}
     * @param outside minutes outside enrollment or calendar, for {@link Reason#HOURS_OUTSIDE}
     * @param unsigned months that nobody has signed, or that were changed since, for {@link Reason#NOT_SIGNED}
     */
    record Refused(
            Reason reason,
            List<MissingSheets.Expected> missing,
            List<Outside> outside,
            List<Signatures.SectionMonth> unsigned)
            implements CertifyDecision {
        public Refused {
            missing = List.copyOf(missing);
            outside = List.copyOf(outside);
            unsigned = List.copyOf(unsigned);
        }

        static Refused because(Reason reason) {
            return new Refused(reason, List.of(), List.of(), List.of());
        }
    }

    enum Reason {
        NOT_OVER,
        ALREADY_CERTIFIED,
        /** The period before it is not certified. */
        EARLIER_IS_OPEN,
        SHEETS_MISSING,
        /** Minutes that were written contradict enrollment or calendar as they are now. */
        HOURS_OUTSIDE,
        NOT_SIGNED,
        NOT_CERTIFIED,
        /** Somebody has asked already. */
        ALREADY_ASKED,
        /** Nobody has asked to open it. */
        NOBODY_ASKED,
        /** Who asked may not agree. */
        SECOND_PERSON_NEEDED;

        public String messageKey() {
            return "attendance.not-certified." + name();
        }
    }
}
