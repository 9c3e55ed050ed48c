package org.ropeway.catalog.sheet;

/**
 * One broken rule at one place of a file.
 *
 * @param line where the row begins, 1-based with the header's line; 0 for the file as a whole
 * @param field the column; empty when none is meant
 * @param value what stands there, cut after 80 characters
 */
public record Fault(String file, long line, String field, String value, Rule rule) {

    public Fault {
        value = (value.length() > 80 ? value.substring(0, 80) + "…" : value).replaceAll("\\p{Cntrl}", "␀");
    }
}
