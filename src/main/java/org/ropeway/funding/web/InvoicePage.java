package org.ropeway.funding.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.shell.Crumb;

/**
 * All that invoice.html shows.
 *
 * @param creditable whether the reader may take it back
 * @param refusal why it was not taken back; null where that was not asked
 */
record InvoicePage(
        String title,
        List<Crumb> crumbs,
        String path,
        Sheet sheet,
        boolean creditable,
        @Nullable String refusal) {

    /**
     * The invoice itself, the same on the page and in the PDF, in one language.
     *
     * @param facts name and value, in order
     * @param note what the amount means
     */
    record Sheet(
            String language,
            String agency,
            String date,
            String heading,
            String district,
            List<Fact> facts,
            List<String> columns,
            List<Amounts.StepLine> steps,
            List<Fact> sums,
            String note,
            String contact) {}

    record Fact(String name, String value) {}
}
