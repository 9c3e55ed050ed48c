package org.ropeway.funding.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.shell.Option;
import org.ropeway.shell.Tile;

/**
 * All that ada.html shows.
 *
 * @param status what of it is certified
 * @param months for the chart
 * @param apart hours that are claimed from other sources
 * @param cap of adults; empty where none is known or it is not for this reader
 * @param money what the hours earn by each rate that is set
 * @param query the choices as an address has them
 * @param office whether money and the other districts are shown
 */
record AdaPage(
        String title,
        String lede,
        List<Option> years,
        String year,
        List<Option> reports,
        String report,
        List<Option> groups,
        String by,
        List<Tile> tiles,
        String status,
        boolean certified,
        List<Row> months,
        String groupLabel,
        List<Row> rows,
        @Nullable Row total,
        List<Row> apart,
        List<Fact> cap,
        List<Earning> money,
        List<ParameterLines.Line> parameters,
        String query,
        boolean office) {

    /** A group of minutes. @param value hours, plain, for the chart */
    record Row(String name, String path, String hours, String days, String ada, String value, String percent) {}

    record Fact(String name, String hours, String ada) {}

    /** What a rate earns. @param path to the figure that it is multiplied with; empty where none is */
    record Earning(String name, String rate, String quantity, String amount, String source, boolean local) {}
}
