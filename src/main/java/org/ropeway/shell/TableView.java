package org.ropeway.shell;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a table shows beside its rows.
 *
 * @param id names the table on its page
 * @param caption what the rows are, for screen readers
 * @param countWords how many there are, in words: "6,300 students"
 * @param findLabel label of the search, or null for none
 * @param exportable whether the same list is to be had at {@code ?format=csv}
 */
public record TableView(
        String id,
        String caption,
        String countWords,
        @Nullable String findLabel,
        List<Filter> filters,
        boolean exportable,
        List<Column> sorts,
        PageOf<?> page,
        String emptyTitle,
        @Nullable String emptyText) {

    /** A choice above the table. @param options the first one has the value "" and stands for all */
    public record Filter(String name, String label, List<Option> options) {}

    /** A column's head. @param order {@code ascending}, {@code descending} or null; @param href sorts by it, or null */
    public record Head(
            String label,
            String kind,
            @Nullable String order,
            @Nullable String href) {}

    /** The heads, in order. */
    public List<Head> columns() {
        return sorts.stream().map(this::head).toList();
    }

    /** Where the search form leads: this page, without what was asked before. */
    public String href() {
        return "?";
    }

    public @Nullable String exportHref() {
        if (!exportable) {
            return null;
        }
        String all = page.request().queryForPage(1);
        return all.equals("?") ? "?format=csv" : all + "&format=csv";
    }

    private Head head(Column column) {
        var request = page.request();
        boolean sorted = column.sortable() && column.key().equals(request.sort());
        String order = !sorted ? null : request.descending() ? "descending" : "ascending";
        return new Head(
                column.label(), column.kind(), order, column.sortable() ? request.queryForSort(column.key()) : null);
    }
}
