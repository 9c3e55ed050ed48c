package org.ropeway.catalog;

import java.util.regex.Pattern;

/** The state's three-digit number of a career technical education pathway (CALPADS code set). */
public record PathwayCode(String value) implements Comparable<PathwayCode> {
    private static final Pattern FORM = Pattern.compile("[0-9]{3}");

    public PathwayCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a pathway code is three digits: " + value);
        }
    }

    public static PathwayCode of(String text) {
        return new PathwayCode(text);
    }

    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public int compareTo(PathwayCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
