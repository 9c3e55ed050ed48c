package org.ropeway.seating;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ropeway.allocation.Objective;
import org.ropeway.allocation.Policy;
import org.ropeway.allocation.Stage;
import org.ropeway.shared.TermId;

/**
 * One allocation of a term's seats by one policy.
 *
 * @param lottery the number of the draw that was in force when it was started
 * @param progress the last that the work said, in English; or why it failed
 * @param inputDigest SHA-256 of what it was decided from; none until that is read
 * @param totals none until it is done
 * @param stages one for each objective of <em>most served</em>; none for <em>fair</em>
 * @param published who published it and when; none if nobody did
 */
public record AllocationRun(
        Id id,
        Ask ask,
        long lottery,
        Status status,
        String progress,
        @Nullable String inputDigest,
        @Nullable Totals totals,
        List<Stage> stages,
        Signed started,
        @Nullable Instant ended,
        @Nullable Signed published) {

    public AllocationRun {
        stages = List.copyOf(stages);
    }

    public record Id(UUID value) {
        public static Id of(String text) {
            return new Id(UUID.fromString(text));
        }

        static Id random() {
            return new Id(UUID.randomUUID());
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    public enum Status {
        COMPUTING,
        DONE,
        FAILED,
        PUBLISHED,
        /** Another run of the term was published. */
        DISCARDED;

        public String messageKey() {
            return "seating.status." + name();
        }
    }

    /** What becomes of shares that the districts' own students leave unused. */
    public enum Shares {
        /** They stay empty: the release dates are still to come. */
        HELD,
        /** They join the open seats. */
        RELEASED;

        public String messageKey() {
            return "seating.shares." + name();
        }
    }

    /**
     * What is asked of a run.
     *
     * @param objective what <em>most served</em> serves first; none for <em>fair</em>
     * @param seatsPerStudent the most seats that anyone gets, 1 or more
     */
    public record Ask(TermId term, Policy policy, @Nullable Objective objective, int seatsPerStudent, Shares shares) {
        public Ask {
            if (seatsPerStudent < 1) {
                throw new IllegalArgumentException("seats per student start at 1: " + seatsPerStudent);
            }
            if ((objective == null) != (policy == Policy.FAIR)) {
                throw new IllegalArgumentException("an objective is for most served: " + objective);
            }
        }

        public static Ask fair(TermId term, int seatsPerStudent, Shares shares) {
            return new Ask(term, Policy.FAIR, null, seatsPerStudent, shares);
        }

        public static Ask mostServed(TermId term, Objective objective, int seatsPerStudent, Shares shares) {
            return new Ask(term, Policy.MOST_SERVED, objective, seatsPerStudent, shares);
        }
    }

    /**
     * The run in a few numbers.
     *
     * @param students with at least one wish that took part
     * @param requests wishes that took part
     * @param seats of all sections
     * @param filled wishes met, each by one seat
     * @param solveMs milliseconds in the engine
     */
    public record Totals(
            int students,
            int sections,
            int requests,
            int seats,
            int filled,
            int studentsSeated,
            int firstChoices,
            long solveMs) {

        public int studentsWithoutSeat() {
            return students - studentsSeated;
        }
    }

    public record Signed(String by, Instant at) {}

    public boolean isOver() {
        return status != Status.COMPUTING;
    }

    /** Whether every stage reached what no result can pass; true for <em>fair</em>, which has none. */
    public boolean isProved() {
        return stages.stream().allMatch(Stage::proved);
    }
}
