package org.ropeway.allocation;

import java.util.HashMap;
import java.util.Map;

/** The shares that are not released, by unit. */
final class HeldShares {
    private final Map<Long, Integer> seats = new HashMap<>();
    private final long[] open;

    HeldShares(Instance instance, Units units) {
        open = units.seats.clone();
        for (Share share : instance.sections().shares()) {
            if (!share.released() && share.seats() > 0) {
                int unit = units.unitOf[share.section()];
                open[unit] -= share.seats();
                seats.merge(key(unit, share.district()), share.seats(), Integer::sum);
            }
        }
    }

    boolean none() {
        return seats.isEmpty();
    }

    int seats(int unit, int district) {
        return seats.getOrDefault(key(unit, district), 0);
    }

    long open(int unit) {
        return open[unit];
    }

    private static long key(int unit, int district) {
        return (long) unit << 32 | (district & 0xffffffffL);
    }
}
