package org.ropeway.enrollment;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ropeway.eligibility.Eligibility;
import org.ropeway.enrollment.WishList.Status;
import org.ropeway.journal.Journal;
import org.ropeway.shared.TermId;
import org.ropeway.students.StudentsJoined;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Two students were found to be one person: the list goes with the person. Where both have one in a term, the one that is
 * further along is kept, and of two as far the elder record's; the journal keeps the other.
 */
@Component
class JoinedLists {
    private static final Comparator<WishList> FURTHER =
            Comparator.<WishList>comparingInt(list -> way(list.status())).thenComparing(WishList::isConsented);

    private final WishLists lists;
    private final Eligibility eligibility;
    private final Journal journal;

    JoinedLists(WishLists lists, Eligibility eligibility, Journal journal) {
        this.lists = lists;
        this.eligibility = eligibility;
        this.journal = journal;
    }

    /** In the transaction of the answer itself, before the board's rows are written. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @Transactional(propagation = Propagation.MANDATORY)
    void on(StudentsJoined joined) {
        eligibility.follow(joined.joined(), joined.into());
        lists.termsOf(joined.joined()).forEach(term -> join(joined, term));
    }

    private void join(StudentsJoined joined, TermId term) {
        lists.lock(joined.joined(), term);
        lists.lock(joined.into(), term);
        var theirs = lists.find(joined.joined(), term).orElseThrow();
        var own = lists.find(joined.into(), term).orElseGet(() -> WishList.none(joined.into(), term));
        boolean takes = FURTHER.compare(theirs, own) > 0;
        if (takes) {
            lists.take(theirs, own);
        }
        lists.empty(theirs);
        journal.record(
                joined.by(),
                "request.join",
                "student",
                joined.into(),
                detail(takes ? theirs : own, takes ? own : theirs));
    }

    private static Map<String, Object> detail(WishList kept, WishList other) {
        var detail = new LinkedHashMap<String, Object>();
        detail.put("term", kept.term());
        detail.put("kept", kept.student());
        if (other.status() != Status.NOT_STARTED) {
            detail.put("dropped", other.student());
            detail.put("status", other.status());
            detail.put("seats", other.seatsWanted());
            detail.put("wishes", other.wishes().stream().map(JoinedLists::words).toList());
        }
        return detail;
    }

    private static String words(Wish wish) {
        return wish.section() == null ? "course " + wish.course() : "section " + wish.section();
    }

    private static int way(Status status) {
        return switch (status) {
            case NOT_STARTED -> 0;
            case DRAFT -> 1;
            case RETURNED -> 2;
            case SUBMITTED -> 3;
            case APPROVED -> 4;
        };
    }
}
