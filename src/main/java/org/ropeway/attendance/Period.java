package org.ropeway.attendance;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ropeway.shared.DateSpan;
import org.ropeway.shared.SchoolYear;

/**
 * An attendance period: the days since the cut-off before it. The report of the same name counts from July 1 on.
 *
 * @param version how often it was certified
 * @param certifiedAt when last; none if never
 */
public record Period(
        UUID id,
        SchoolYear year,
        Name name,
        DateSpan days,
        Status status,
        int version,
        @Nullable Instant certifiedAt,
        @Nullable String certifiedBy) {

    public enum Name {
        P1("attendance/cutoff-p1"),
        P2("attendance/cutoff-p2"),
        ANNUAL("attendance/cutoff-annual");

        private final String cutoff;

        Name(String cutoff) {
            this.cutoff = cutoff;
        }

        /** The parameter that says its last day. */
        public String cutoff() {
            return cutoff;
        }

        public String messageKey() {
            return "attendance.period." + name();
        }
    }

    public enum Status {
        OPEN,
        /** Locked. */
        CERTIFIED,
        /** Opened again, to be certified anew. */
        REOPENED;

        public String messageKey() {
            return "attendance.period-status." + name();
        }
    }

    public boolean isLocked() {
        return status == Status.CERTIFIED;
    }
}
