package org.ropeway.funding;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ropeway.shared.Cents;
import org.ropeway.shared.CourseId;
import org.ropeway.shared.SiteId;

/**
 * A line of a year's budget, of its expenditures, or of income that lowers the cost.
 *
 * @param amount of the line; a negative one takes something back
 */
public record CostLine(Key key, Cents amount) {

    public enum Kind {
        BUDGET,
        EXPENDITURE,
        INCOME;

        /** As files name it: {@code budget}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What tells lines apart within a school year.
     *
     * @param source the book it comes from: {@code adopted-budget}, {@code general-ledger}
     * @param account as the agency's books number it; empty for none
     * @param course none for what is not of one course
     * @param site none for what is not of one site
     */
    public record Key(
            String source,
            Kind kind,
            String account,
            String description,
            @Nullable CourseId course,
            @Nullable SiteId site) {}
}
