package org.ropeway.enrollment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.shared.StudentId;
import org.ropeway.shared.TermId;

/**
 * What one student asks for in one term.
 *
 * @param seatsWanted how many seats the student wants, at most
 * @param wishes wanted most first
 * @param version counts every act on the list; 0 before the first
 * @param contentVersion the version in which wishes or seats last changed; consent is given to it
 * @param consent the consent to the present content, or none
 * @param returned why the counselor gave it back, while it is {@link Status#RETURNED}
 */
public record WishList(
        StudentId student,
        TermId term,
        Status status,
        int seatsWanted,
        List<Wish> wishes,
        int version,
        int contentVersion,
        @Nullable Consent consent,
        @Nullable Returned returned) {

    public WishList {
        wishes = List.copyOf(wishes);
    }

    /** How far a list has come. */
    public enum Status {
        NOT_STARTED,
        DRAFT,
        /** Sent; waits for consent or for the counselor. */
        SUBMITTED,
        /** Given back by the counselor, to be changed and sent again. */
        RETURNED,
        APPROVED;

        /** Whether wishes may be changed as things are. */
        public boolean isOpen() {
            return switch (this) {
                case NOT_STARTED, DRAFT, RETURNED -> true;
                case SUBMITTED, APPROVED -> false;
            };
        }
    }

    /** @param name who consents, as written; @param how at the screen, or on paper that the counselor has seen */
    public record Consent(By by, How how, String name, Instant at, int contentVersion) {
        public enum By {
            STUDENT,
            GUARDIAN
        }

        public enum How {
            ONLINE,
            ON_PAPER
        }
    }

    /** @param words as the student reads them */
    public record Returned(ReturnReason reason, String words, String by, Instant at) {}

    static WishList none(StudentId student, TermId term) {
        return new WishList(student, term, Status.NOT_STARTED, 1, List.of(), 0, 0, null, null);
    }

    public boolean isConsented() {
        return consent != null;
    }
}
