package org.ropeway.funding.web;

import java.util.List;
import org.ropeway.shell.Option;
import org.ropeway.shell.Tile;

/**
 * All that board.html shows.
 *
 * @param upTo until when the plan counts
 * @param target what an hour may cost
 * @param query the year as an address has it
 * @param director whether the reader may see the watch of related instruction
 */
record HoursBoardPage(
        String title,
        String lede,
        List<Option> years,
        String year,
        List<Tile> tiles,
        List<Month> months,
        String upTo,
        String target,
        List<Line> sections,
        List<PeriodLine> periods,
        List<CorrectionLine> corrections,
        String query,
        boolean director) {

    /** @param actualValue hours, plain, for the chart */
    record Month(String name, String path, String planned, String actual, String plannedValue, String actualValue) {}

    record Line(
            String code,
            String path,
            String course,
            String students,
            String hours,
            String planned,
            String percent,
            String projected,
            String perHour,
            boolean below) {}

    /** @param path to the period's report */
    record PeriodLine(String name, String path, String days, String status, String kind, String certified) {}

    record CorrectionLine(
            String period,
            String section,
            String days,
            String hours,
            String posting,
            String enteredAt,
            String enteredBy,
            String why) {}
}
