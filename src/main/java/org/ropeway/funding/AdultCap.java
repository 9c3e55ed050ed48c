package org.ropeway.funding;

import java.math.BigInteger;

/**
 * How many minutes of adults count as funded. Adults may be so many percent of all funded minutes, and adults of the
 * priority groups so many more; within the cap the priority groups come first. Education Code 52302.8, without its
 * subdivision (f), by which some programs may have more and whose text was not read.
 *
 * @param youth minutes of students in grades 9 to 12, all funded
 * @param adults minutes of adults of no priority group
 * @param priority minutes of adults of the priority groups
 * @param share percent of all funded minutes that any adults may be
 * @param extra percent beyond that, for the priority groups alone
 */
public record AdultCap(long youth, long adults, long priority, Figure share, Figure extra) {

    public AdultCap {
        if (youth < 0 || adults < 0 || priority < 0) {
            throw new IllegalArgumentException(
                    "minutes are not negative: %d, %d, %d".formatted(youth, adults, priority));
        }
        if (share.value() + extra.value() >= 100) {
            throw new IllegalArgumentException("shares of less than 100 percent: %s, %s".formatted(share, extra));
        }
    }

    /** Funded minutes of the priority groups, in whole minutes rounded down. */
    public long fundedPriority() {
        return Math.min(priority, most(percentOfAll(), youth));
    }

    /** Funded minutes of other adults, in whole minutes rounded down: what the priority groups leave, and never above the first share. */
    public long fundedAdults() {
        long left = most(percentOfAll(), youth) - fundedPriority();
        return Math.min(adults, Math.min(left, most(share.value(), youth + fundedPriority())));
    }

    public long funded() {
        return youth + fundedAdults() + fundedPriority();
    }

    /** Minutes that are over the cap. */
    public long over() {
        return adults + priority - fundedAdults() - fundedPriority();
    }

    private long percentOfAll() {
        return share.value() + extra.value();
    }

    /** The largest part that is at most this percent of itself and the rest: rest x percent / (100 - percent). */
    private static long most(long percent, long rest) {
        return BigInteger.valueOf(rest)
                .multiply(BigInteger.valueOf(percent))
                .divide(BigInteger.valueOf(100 - percent))
                .longValueExact();
    }
}
