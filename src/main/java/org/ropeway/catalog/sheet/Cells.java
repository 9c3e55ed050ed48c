package org.ropeway.catalog.sheet;

import java.util.regex.Pattern;

/**
 * Cells that spreadsheet programs do not take for formulas: one that begins like a formula is written with an
 * apostrophe before it, which is taken away again when it is read.
 */
final class Cells {
    private static final Pattern LIKE_A_FORMULA = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private Cells() {}

    static String written(String text) {
        return LIKE_A_FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    static String read(String cell) {
        var text = cell.strip().replace("\r\n", "\n");
        return text.startsWith("'") && LIKE_A_FORMULA.matcher(text).matches() ? text.substring(1) : text;
    }
}
