package org.ropeway.exchange;

import org.jspecify.annotations.Nullable;

/**
 * One broken rule at one place of a package.
 *
 * @param file the file's name inside the package; the package's own name is not repeated, it is empty there
 * @param line the line in that file where the row begins, 1-based and the header's line included; 0 when the fault is
 *     of the file or package as a whole
 * @param field the column or manifest property; empty when none is meant
 * @param value what stood there, cut after {@value #LONGEST} characters, control characters shown as "␀"; null when
 *     nothing did or when it must not be repeated (passwords)
 */
public record RosterFault(
        String file, long line, String field, @Nullable String value, RosterRule rule) {
    static final int LONGEST = 80;

    public RosterFault {
        value = value == null ? null : shown(value);
    }

    private static String shown(String value) {
        var cut = value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value;
        return cut.chars().anyMatch(Character::isISOControl) ? cut.replaceAll("\\p{Cntrl}", "␀") : cut;
    }
}
