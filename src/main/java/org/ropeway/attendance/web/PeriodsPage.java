package org.ropeway.attendance.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that periods.html shows. */
record PeriodsPage(String title, String lede, List<Card> periods, List<Issued> certificates) {
    PeriodsPage {
        periods = List.copyOf(periods);
        certificates = List.copyOf(certificates);
    }

    /**
     * One period.
     *
     * @param tag kind of the shell's tag
     * @param obstacle what stands in the way of certifying, or none
     * @param details of the obstacle, a line each
     * @param more lines that are not shown, or none
     * @param ready whether it may be certified now
     * @param asked who asked to open it again and why, or none
     * @param agreeable whether the reader may agree to that
     */
    record Card(
            String path,
            String id,
            String name,
            String days,
            String tag,
            String status,
            @Nullable String certified,
            @Nullable String obstacle,
            List<Detail> details,
            @Nullable String more,
            boolean ready,
            boolean locked,
            @Nullable String asked,
            boolean agreeable) {
        Card {
            details = List.copyOf(details);
        }
    }

    /** @param path none where there is no page to go to */
    record Detail(String words, @Nullable String path) {}

    /** A certificate in the list. */
    record Issued(String path, int number, String period, int version, String at, String by, String hours) {}
}
