package org.ropeway.allocation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.ropeway.allocation.Sections.Share;

/** The shares of all sections, numbered by section and district. */
final class Shares {
    private final int[] start;
    private final int[] district;
    final int[] section;
    final int[] seats;
    final boolean[] released;

    Shares(Sections sections) {
        this(sections, sections.shares());
    }

    /** Only those that are not released. */
    static Shares held(Sections sections) {
        return new Shares(
                sections,
                sections.shares().stream().filter(share -> !share.released()).toList());
    }

    private Shares(Sections sections, List<Share> some) {
        var all = some.stream()
                .filter(share -> share.seats() > 0)
                .sorted(Comparator.comparingInt(Share::section).thenComparingInt(Share::district))
                .toList();
        start = new int[sections.count() + 1];
        all.forEach(share -> start[share.section() + 1]++);
        Arrays.parallelPrefix(start, Integer::sum);
        section = all.stream().mapToInt(Share::section).toArray();
        district = all.stream().mapToInt(Share::district).toArray();
        seats = all.stream().mapToInt(Share::seats).toArray();
        released = new boolean[all.size()];
        for (int k = 0; k < released.length; k++) {
            released[k] = all.get(k).released();
            Students.require(
                    k == 0 || section[k] != section[k - 1] || district[k] != district[k - 1],
                    "section " + section[k] + " has two shares of one district");
        }
    }

    int count() {
        return seats.length;
    }

    int first(int section) {
        return start[section];
    }

    int end(int section) {
        return start[section + 1];
    }

    /** The section's share for the district, or −1. */
    int of(int section, int district) {
        for (int k = start[section]; k < start[section + 1]; k++) {
            if (this.district[k] == district) {
                return k;
            }
        }
        return -1;
    }
}
