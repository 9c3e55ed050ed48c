package org.ropeway.schedule.web;

import java.util.List;
import org.ropeway.shell.TableView;

/**
 * All that sections.html shows: the director's list, and which terms the public sees.
 *
 * @param terms those that have not ended
 */
record SectionsPage(
        String title, String lede, List<SectionsPage.TermLine> terms, TableView table, List<SectionsPage.Line> lines) {

    /** @param action where the button leads; @param label what it does */
    record TermLine(String name, String days, String tag, String standing, String action, String label) {}

    record Line(
            String path,
            String code,
            String course,
            String term,
            String when,
            String site,
            String instructor,
            int seats,
            String kept) {}
}
