package org.ropeway.allocation.cli;

/**
 * One thing wrong with an input file.
 *
 * @param line 1 for the header
 * @param field the column, or empty where it is the whole line or file
 */
record Fault(String file, long line, String field, String value, String rule) {
    @Override
    public String toString() {
        return "%s:%d: %s: %s: %s".formatted(file, line, field, value, rule);
    }
}
