package org.ropeway.schedule;

import org.ropeway.shared.DateSpan;

/** What came of a change of the agency's calendar. */
public sealed interface CalendarDecision {

    /** @param days the first and the last that were changed */
    record Changed(DateSpan days) implements CalendarDecision {}

    record Refused(Reason reason) implements CalendarDecision {}

    enum Reason {
        /** No day of the span is in any term. */
        OUTSIDE_TERMS,
        NO_REASON_GIVEN,
        NO_SUCH_SITE,
        /** Nothing was set for the day: somebody took it back before. */
        NOTHING_SET;

        public String messageKey() {
            return "schedule.calendar.refused." + name();
        }
    }
}
