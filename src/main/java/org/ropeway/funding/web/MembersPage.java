package org.ropeway.funding.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.shell.Option;
import org.ropeway.shell.Tile;

/**
 * All that members.html shows.
 *
 * @param office whether the reader may issue invoices and set the formula
 * @param formula how the cost is shared, a sentence a part, and where that comes from
 * @param rows the districts that the reader may see
 * @param total of all districts, for the office alone
 * @param refusal why no invoice was issued; null where none was refused
 */
record MembersPage(
        String title,
        String lede,
        List<Option> years,
        String year,
        List<Option> bases,
        String base,
        boolean office,
        List<Tile> tiles,
        List<String> formula,
        String formulaSource,
        List<Line> rows,
        @Nullable Line total,
        List<InvoiceLine> invoices,
        @Nullable String refusal,
        String query) {

    /** One district. @param path none for students of no member district, and for the sum @param value the share in whole dollars, for the chart */
    record Line(
            String name,
            @Nullable String path,
            String students,
            String seats,
            String served,
            String hours,
            String percent,
            String share,
            String value,
            String asked) {}

    /** One invoice of a list. @param credit of which invoice it is the credit; empty for none */
    record InvoiceLine(
            String label, String path, String district, String period, String issued, String amount, String credit) {}
}
