package org.ropeway.eligibility;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ropeway.identity.Role;
import org.ropeway.shared.CourseId;

/** What one rule says about one student and one course. */
public sealed interface Finding {
    Ground ground();

    /** The rule is met, or was waived. @param waiver what lifted it, where it would not be met without */
    record Eligible(Ground ground, @Nullable Waiver waiver) implements Finding {}

    /** The rule is not met. */
    record Ineligible(Ground ground) implements Finding {}

    /** A fact is missing; never taken for a "no". */
    record Unknown(Ground ground) implements Finding {}

    /**
     * What a finding rests on.
     *
     * @param facts what was looked at, in the order that {@link Reason} names: whole numbers, days or words
     * @param source as one cites it
     * @param unverified whether the value is a local setting that was not verified against the law's text
     * @param course the course to be completed first, for {@link Rule#PREREQUISITE}
     */
    record Ground(
            Rule rule,
            Reason reason,
            List<Object> facts,
            String source,
            boolean unverified,
            @Nullable CourseId course) {
        public Ground {
            facts = List.copyOf(facts);
        }

        Ground(Rule rule, Reason reason, String source, boolean unverified, Object... facts) {
            this(rule, reason, List.of(facts), source, unverified, null);
        }
    }

    default Rule rule() {
        return ground().rule();
    }

    default Set<Role> mayWaive() {
        return rule().mayWaive();
    }

    default Outcome outcome() {
        return switch (this) {
            case Eligible _ -> Outcome.ELIGIBLE;
            case Ineligible _ -> Outcome.INELIGIBLE;
            case Unknown _ -> Outcome.UNKNOWN;
        };
    }
}
