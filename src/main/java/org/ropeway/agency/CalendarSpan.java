package org.ropeway.agency;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ropeway.shared.DateSpan;
import org.ropeway.shared.NoSuch;
import org.ropeway.shared.TermId;

/**
 * What the calendar says of the days of a span.
 *
 * @param terms all of the agency's, whether or not they have a day of the span
 * @param closed the days of the span on which nothing meets
 * @param early the early release days of the span
 */
public record CalendarSpan(DateSpan span, Map<TermId, Term> terms, Set<LocalDate> closed, List<EarlyRelease> early) {
    public CalendarSpan {
        terms = Map.copyOf(terms);
        closed = Set.copyOf(closed);
        early = List.copyOf(early);
    }

    /** @throws NoSuch if the agency has no such term */
    public Term term(TermId id) {
        var term = terms.get(id);
        if (term == null) {
            throw new NoSuch("term", id);
        }
        return term;
    }
}
