package org.ropeway.schedule.web;

import java.util.List;
import org.ropeway.shell.Option;
import org.ropeway.shell.PageOf;

/**
 * All that catalog.html shows.
 *
 * @param published whether any term is, so that there are sections to see
 * @param countWords how many courses were found
 */
record CatalogPage(
        String title,
        String lede,
        String words,
        List<Choice> choices,
        boolean filtered,
        boolean published,
        String countWords,
        PageOf<CatalogPage.Card> courses) {

    /** A filter. @param options the first has the value "" and stands for all */
    record Choice(String name, String label, String value, List<Option> options) {}

    /**
     * A course among others.
     *
     * @param facts hours and credits in a line
     * @param where the sites of its sections; empty where it has none now
     * @param times the parts of the day in which they begin
     */
    record Card(
            String path,
            String title,
            String code,
            String icon,
            String sector,
            String level,
            String facts,
            boolean college,
            String where,
            String times) {}
}
