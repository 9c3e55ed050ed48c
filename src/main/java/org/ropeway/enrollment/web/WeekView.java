package org.ropeway.enrollment.web;

import java.util.List;

/** The student's week: a table with a column a day and a row an hour in which something begins. */
public record WeekView(List<String> days, List<Row> rows) {

    /** @param cells one a day */
    public record Row(String hour, List<List<Item>> cells) {}

    /**
     * @param kind {@code home} for a class of the home school, {@code wish} for a section wished for, {@code maybe} for one
     *     of several sections that would meet a wish
     * @param clash whether it conflicts with something else in the week
     */
    public record Item(String kind, String text, String times, boolean clash) {}
}
