package org.ropeway.eligibility;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ropeway.identity.Role;
import org.ropeway.shared.CourseId;
import org.ropeway.shared.StudentId;
import org.ropeway.shared.TermId;

/**
 * A rule lifted for one student in one term.
 *
 * @param course the course it is lifted for, where the rule is one of a course
 * @param basis what it rests on: a comprehensive plan, the board's resolution, the paper seen
 * @param given who lifted it
 * @param revoked who took it back, or none while it holds
 */
public record Waiver(
        Id id,
        StudentId student,
        TermId term,
        Rule rule,
        @Nullable CourseId course,
        Basis basis,
        Signed given,
        @Nullable Signed revoked) {

    public record Id(UUID value) {
        public static Id of(String text) {
            return new Id(UUID.fromString(text));
        }
    }

    /** What a waiver can rest on; no judgment of a student's worth is among them. */
    public enum Basis {
        /** A comprehensive career-technical or high-school plan, with the parent's written approval. */
        COMPREHENSIVE_PLAN,
        /** The student's individualized education program names the course or the program. */
        IEP,
        /** The principal of the home school refers the student. */
        PRINCIPAL_REFERRAL,
        /** Training elsewhere, a certificate or work that stands for the rule. */
        EQUIVALENT_TRAINING,
        /** The governing board's resolution or policy. */
        BOARD_DECISION
    }

    /** @param role the role in which it was done */
    public record Signed(Instant at, String by, Role role, String why) {}

    public boolean holds() {
        return revoked == null;
    }

    /** Whether it lifts what the ground says, for an offering of the course. */
    boolean lifts(Finding.Ground ground, @Nullable CourseId of) {
        return holds() && rule == ground.rule() && (course == null || course.equals(of));
    }
}
