package org.ropeway.attendance.web;

import java.util.List;
import java.util.UUID;

/**
 * The sheets of a day, and those that are missing.
 *
 * @param before the day before, for its link
 * @param more how many of the day's are not shown
 */
record SheetsPage(
        String title,
        String lede,
        UUID account,
        String day,
        String before,
        String after,
        boolean today,
        List<Line> lines,
        int more,
        List<Line> missing) {

    /** @param kind of the tag that shows the status */
    record Line(
            String path,
            String day,
            String time,
            String course,
            String code,
            String kind,
            String status,
            String note) {}
}
