package org.ropeway.schedule.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.shell.Option;

/**
 * All that calendar.html shows of a school year.
 *
 * @param mayChange whether the reader may change it
 * @param sites where classes can end early, every site first
 */
record CalendarPage(
        String title,
        String lede,
        List<CalendarPage.Year> years,
        List<CalendarPage.TermLine> terms,
        List<CalendarPage.Month> months,
        boolean mayChange,
        List<Option> sites) {

    record Year(String label, String path, boolean current) {}

    /** @param schoolDays Mondays to Fridays that are not closed, in words */
    record TermLine(String name, String days, String schoolDays) {}

    record Month(String name, List<Day> days) {}

    /**
     * One or more days.
     *
     * @param kind of the tag
     * @param where the site; empty for all
     * @param undo the form that takes it back, for those who may
     */
    record Day(
            String when,
            String kind,
            String tag,
            String why,
            String where,
            @Nullable Undo undo) {}

    /** @param site empty for every site */
    record Undo(String path, String first, String last, String site, String label, String sure) {}
}
