package org.ropeway.shell;

/**
 * A column of a table.
 *
 * @param key names the column in {@code ?sort=}, where it is sortable
 * @param kind the cells' style: "" for words, {@code num} for figures, {@code date} for days
 */
public record Column(String key, String label, String kind, boolean sortable) {
    /** A column of words that can be sorted by. */
    public static Column words(String key, String label) {
        return new Column(key, label, "", true);
    }

    /** A column of figures that can be sorted by. */
    public static Column figures(String key, String label) {
        return new Column(key, label, "num", true);
    }

    /** A column of days that can be sorted by. */
    public static Column days(String key, String label) {
        return new Column(key, label, "date", true);
    }

    /** A column that has no order. */
    public static Column plain(String label) {
        return new Column("", label, "", false);
    }
}
