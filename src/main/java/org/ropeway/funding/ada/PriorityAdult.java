package org.ropeway.funding.ada;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ropeway.shared.StudentId;

/**
 * An adult of a group that comes first within the adult share. Education Code 52302.8.
 *
 * @param last inclusive; none while it lasts
 * @param source the paper that says so
 */
public record PriorityAdult(
        UUID id,
        StudentId student,
        Group group,
        LocalDate first,
        @Nullable LocalDate last,
        String source,
        Instant recordedAt,
        String recordedBy) {

    /** The groups that the section names; {@link #WIOA} stands for the workforce acts. */
    public enum Group {
        CALWORKS,
        TAP,
        JOB_CORPS,
        WIOA;

        public String messageKey() {
            return "ada.priority.group." + name();
        }
    }
}
