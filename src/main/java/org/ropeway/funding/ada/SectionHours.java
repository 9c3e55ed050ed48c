package org.ropeway.funding.ada;

import org.jspecify.annotations.Nullable;
import org.ropeway.shared.Cents;

/**
 * How a section's hours of a school year compare with its plan: its scheduled minutes, times the students who sit in it
 * on each day.
 *
 * @param students who have or had a seat
 * @param minutes claimed as the program's own so far
 * @param planned until the day before today
 * @param plannedYear until the end of the section's term
 * @param cost its part of its course's cost, by scheduled minutes; none where no cost is known
 * @param divided the student minutes that the cost is divided by
 */
public record SectionHours(
        SectionFacts facts,
        int students,
        long minutes,
        long planned,
        long plannedYear,
        @Nullable Cents cost,
        long divided) {

    /** The year's minutes, if the rest of the plan is attended as the plan was so far; as planned where nothing is known yet. */
    public long projected() {
        return project(minutes, planned, plannedYear);
    }

    static long project(long minutes, long planned, long plannedYear) {
        long rest = Math.max(0, plannedYear - planned);
        return planned <= 0 ? minutes + rest : minutes + Math.multiplyExact(rest, minutes) / planned;
    }

    /** Attended of what was planned so far, in percent rounded down; none where nothing was planned. */
    public @Nullable Integer percent() {
        return planned <= 0 ? null : (int) (minutes * 100 / planned);
    }

    /** Rounded once to the cent; none without cost or hours. */
    public @Nullable Cents perHour() {
        return cost == null || divided <= 0 ? null : cost.times(60).each(divided);
    }

    /** Whether an hour costs more than it may. */
    public boolean isBelowBreakEven(Cents target) {
        var perHour = perHour();
        return perHour != null && perHour.compareTo(target) > 0;
    }
}
