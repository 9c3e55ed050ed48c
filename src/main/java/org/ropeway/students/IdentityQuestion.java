package org.ropeway.students;

import java.time.Instant;
import java.util.UUID;

/**
 * Two students with one state id: one person, or two?
 *
 * @param elder who was known first; stands for both when they are one person
 */
public record IdentityQuestion(UUID id, Student elder, Student newer, Instant askedAt) {

    /** What the clerk says. */
    public enum Answer {
        /** One person, whose home stays where the elder record has it. */
        SAME_STAYS,
        /** One person, who has moved to the newer record's district. */
        SAME_MOVED,
        /** Two persons; one of the rosters has the wrong state id. */
        DIFFERENT
    }
}
