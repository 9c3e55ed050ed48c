package org.ropeway.funding.web;

import java.util.List;
import org.ropeway.shell.Option;
import org.ropeway.shell.PageOf;
import org.ropeway.shell.Tile;

/**
 * All that costs.html shows.
 *
 * @param by {@code course} or {@code site}
 * @param base {@code budget} or {@code expenditure}
 * @param chart the rows with most hours, those that fit a chart
 * @param rows every course or site, the dearest hour first
 * @param total the sum of all, without the cost that is of none
 * @param query the choices as an address has them
 */
record CostsPage(
        String title,
        String lede,
        List<Option> years,
        String year,
        List<Option> groups,
        String by,
        List<Option> bases,
        String base,
        List<Tile> tiles,
        String target,
        List<Line> chart,
        PageOf<Line> rows,
        Line total,
        String query) {

    /** One course or site. @param value dollars an hour, plain, for the chart; @param over whether an hour costs more than it may */
    record Line(
            String name,
            String budget,
            String expenditure,
            String direct,
            String common,
            String cost,
            String hours,
            String perHour,
            String value,
            boolean over,
            String completers,
            String perCompleter) {}
}
