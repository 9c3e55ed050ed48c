package org.ropeway.catalog;

import org.jspecify.annotations.Nullable;
import org.ropeway.shared.Grade;

/**
 * A course's own age or grade rule, beyond the agency's: for work with hazards, or a license that has a least age.
 *
 * @param leastAge in years on the section's first day
 * @param why as students read it: {@code "Clinical training in a nursing facility"}
 * @param source the law, regulation or policy that it rests on
 */
public record EntryRule(
        @Nullable Integer leastAge, @Nullable Grade leastGrade, String why, String source) {

    public EntryRule {
        if (leastAge == null && leastGrade == null) {
            throw new IllegalArgumentException("an entry rule names an age or a grade");
        }
        if (leastAge != null && (leastAge < 10 || leastAge > 30)) {
            throw new IllegalArgumentException("a least age is 10 to 30 years: " + leastAge);
        }
        if (source.isBlank()) {
            throw new IllegalArgumentException("an entry rule names its source");
        }
        why = why.strip();
        source = source.strip();
    }
}
