package org.ropeway.enrollment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ropeway.identity.Role;

/**
 * One line of a list's history.
 *
 * @param version the list's version after the act
 * @param role the role in which it was done
 */
public record ListAct(
        Kind kind,
        int version,
        Instant at,
        String by,
        Role role,
        @Nullable ReturnReason reason,
        @Nullable String words) {
    public enum Kind {
        STARTED,
        /** Changed by the counselor, together with the student. */
        FILLED_IN,
        SUBMITTED,
        CONSENTED,
        /** Taken back by the student to be changed. */
        REOPENED,
        RETURNED,
        APPROVED;

        public String messageKey() {
            return "enrollment.act." + name();
        }
    }
}
