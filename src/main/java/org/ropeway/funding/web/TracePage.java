package org.ropeway.funding.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.shell.Crumb;

/**
 * All that trace.html shows: one figure, how it was computed, and what it is made of.
 *
 * @param chosen what the figure is of
 * @param steps from minutes to ADA
 * @param level what the parts are: a message key
 * @param parts sections or students; none at the last level
 * @param entries of one student in one section
 * @param sum of the parts, which is the figure
 * @param file path of the whole trace as CSV
 */
record TracePage(
        String title,
        String lede,
        List<Crumb> crumbs,
        List<String> chosen,
        List<String> steps,
        String status,
        String level,
        List<Part> parts,
        @Nullable List<EntryLine> entries,
        String sum,
        String file,
        List<ParameterLines.Line> parameters) {

    record Part(String name, String path, String minutes, String hours, String days, String ada) {}

    /** One entry of the ledger. @param posting its number within the section */
    record EntryLine(
            String day,
            String kind,
            String time,
            String minutes,
            String posting,
            String enteredAt,
            String enteredBy,
            String why) {}
}
