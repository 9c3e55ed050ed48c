package org.ropeway.seating;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What runs do to groups of students, side by side. Counts of few people are hidden (parameter {@code privacy/small-cell}), and
 * others with them so that none can be computed.
 *
 * @param least the smallest count that is shown
 * @param runs in the order of each row's parts
 */
public record RunReport(int least, List<AllocationRun> runs, List<Choices> choices, List<Table> tables) {
    public RunReport {
        runs = List.copyOf(runs);
        choices = List.copyOf(choices);
        tables = List.copyOf(tables);
    }

    public enum Dimension {
        DISTRICT,
        SCHOOL,
        GRADE,
        GENDER,
        /** Perkins V section 3(48); a student may be in several. */
        POPULATION;

        public String messageKey() {
            return "seating.by." + name();
        }
    }

    /** Seats of a run by the rank of the wish that they meet. */
    public record Choices(int first, int second, int later) {}

    public record Table(Dimension dimension, List<Row> rows) {
        public Table {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A group.
     *
     * @param key id of the district or school, grade, or name of the gender or population; empty where it is not known
     * @param students null where they are fewer than the smallest count that is shown
     * @param parts one for each run
     */
    public record Row(String key, @Nullable Integer students, List<Part> parts) {
        public Row {
            parts = List.copyOf(parts);
        }
    }

    /**
     * What a run gives a group; a null is a hidden count.
     *
     * @param first students with a seat for their first wish
     * @param other students with other seats only
     * @param none students without a seat
     * @param rate null where even a range would give a hidden count away
     * @param belowFourFifths whether the group's rate is surely less than four fifths of the highest group's: an indicator, no
     *     verdict. 29 CFR 1607.4(D)
     */
    public record Part(
            @Nullable Integer first,
            @Nullable Integer other,
            @Nullable Integer none,
            @Nullable Rate rate,
            boolean belowFourFifths) {}

    /**
     * How many of a group have a seat, in percent rounded half up: as a range where the exact rate would give a hidden count away.
     * A range holds at least as many possible counts as the smallest count that is shown.
     *
     * @param least 0 to 100
     * @param most {@code least} or more; 100 for "at least"
     */
    public record Rate(int least, int most) {
        public Rate {
            if (least < 0 || most > 100 || least > most) {
                throw new IllegalArgumentException("no rate: %d to %d percent".formatted(least, most));
            }
        }

        public boolean isExact() {
            return least == most;
        }
    }
}
