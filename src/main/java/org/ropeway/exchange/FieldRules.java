package org.ropeway.exchange;

import java.time.Month;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one value may look like, judged on the characters between {@code from} (inclusive) and {@code to} (exclusive).
 * Each method answers with the rule that is broken, or null.
 */
final class FieldRules {
    private static final int LONGEST_ID = 255;

    private FieldRules() {}

    /** A sourcedId: 1–255 of {@code 0-9 A-Z a-z . - _ / @}. */
    static @Nullable RosterRule id(char[] text, int from, int to) {
        if (to - from > LONGEST_ID) {
            return RosterRule.ID_FORM;
        }
        for (int at = from; at < to; at++) {
            if (!isIdCharacter(text[at])) {
                return RosterRule.ID_FORM;
            }
        }
        return null;
    }

    /** A day that exists, {@code YYYY-MM-DD}. */
    static @Nullable RosterRule date(char[] text, int from, int to) {
        return to - from == 10 && isDay(text, from) ? null : RosterRule.DATE_FORM;
    }

    /** {@code YYYY-MM-DDTHH:MM:SS.sssZ}; other ISO forms with a zone are understood, and said to be other. */
    static @Nullable RosterRule dateTime(char[] text, int from, int to) {
        if (to - from < 20 || !isDay(text, from) || text[from + 10] != 'T' || !isTime(text, from + 11)) {
            return RosterRule.DATETIME_FORM;
        }
        int zone = endOfFraction(text, from + 19, to);
        if (to - zone == 1 && text[zone] == 'Z') {
            return zone - from == 23 ? null : RosterRule.DATETIME_STYLE;
        }
        return isOffset(text, zone, to) ? RosterRule.DATETIME_STYLE : RosterRule.DATETIME_FORM;
    }

    static @Nullable RosterRule year(char[] text, int from, int to) {
        return to - from == 4 && digits(text, from, 4) >= 0 ? null : RosterRule.YEAR_FORM;
    }

    static @Nullable RosterRule integer(char[] text, int from, int to) {
        int first = text[from] == '-' || text[from] == '+' ? from + 1 : from;
        return to - first >= 1 && to - first <= 15 && allDigits(text, first, to) ? null : RosterRule.INTEGER_FORM;
    }

    /** A finite decimal number, "95.5". */
    static @Nullable RosterRule number(char[] text, int from, int to) {
        int at = text[from] == '-' || text[from] == '+' ? from + 1 : from;
        int digits = 0;
        int points = 0;
        for (; at < to; at++) {
            if (text[at] == '.') {
                points++;
            } else if (text[at] >= '0' && text[at] <= '9') {
                digits++;
            } else {
                return RosterRule.NUMBER_FORM;
            }
        }
        return digits > 0 && digits <= 30 && points <= 1 ? null : RosterRule.NUMBER_FORM;
    }

    static @Nullable RosterRule bool(char[] text, int from, int to) {
        if (same(text, from, to, "true") || same(text, from, to, "false")) {
            return null;
        }
        boolean cased = sameIgnoringCase(text, from, to, "true") || sameIgnoringCase(text, from, to, "false");
        return cased ? RosterRule.BOOLEAN_CASE : RosterRule.BOOLEAN_FORM;
    }

    static @Nullable RosterRule word(char[] text, int from, int to, List<String> words, boolean extensible) {
        for (int at = 0; at < words.size(); at++) {
            if (same(text, from, to, words.get(at))) {
                return null;
            }
        }
        if (extensible && to - from > 4 && same(text, from, from + 4, "ext:")) {
            return null;
        }
        boolean cased = words.stream().anyMatch(word -> sameIgnoringCase(text, from, to, word));
        return cased ? RosterRule.VOCABULARY_CASE : RosterRule.VOCABULARY;
    }

    /** {@code {left:right}}, with one colon and something on both sides. */
    static boolean isPair(char[] text, int from, int to) {
        if (to - from < 5 || text[from] != '{' || text[to - 1] != '}') {
            return false;
        }
        int colon = indexOf(text, from, to, ':');
        return colon > from + 1 && colon < to - 2 && indexOf(text, colon + 1, to, ':') < 0;
    }

    static boolean same(char[] text, int from, int to, String word) {
        if (to - from != word.length()) {
            return false;
        }
        for (int at = 0; at < word.length(); at++) {
            if (text[from + at] != word.charAt(at)) {
                return false;
            }
        }
        return true;
    }

    static int indexOf(char[] text, int from, int to, char sought) {
        for (int at = from; at < to; at++) {
            if (text[at] == sought) {
                return at;
            }
        }
        return -1;
    }

    /** Compares {@code count} characters at two places. */
    static int compare(char[] text, int one, int other, int count) {
        return Arrays.compare(text, one, one + count, text, other, other + count);
    }

    /** The number that {@code count} digits make; -1 when one is no digit. */
    static int digits(char[] text, int from, int count) {
        int number = 0;
        for (int at = from; at < from + count; at++) {
            int digit = text[at] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    static boolean sameIgnoringCase(char[] text, int from, int to, String word) {
        if (to - from != word.length()) {
            return false;
        }
        for (int at = 0; at < word.length(); at++) {
            if (Character.toLowerCase(text[from + at]) != Character.toLowerCase(word.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isIdCharacter(char c) {
        return c >= 'a' && c <= 'z' || c >= '-' && c <= '9' || c >= '@' && c <= 'Z' || c == '_';
    }

    private static boolean isDay(char[] text, int from) {
        int year = digits(text, from, 4);
        int month = digits(text, from + 5, 2);
        int day = digits(text, from + 8, 2);
        if (text[from + 4] != '-' || text[from + 7] != '-' || year < 1 || month < 1 || month > 12) {
            return false;
        }
        return day >= 1 && day <= Month.of(month).length(Year.isLeap(year));
    }

    private static boolean isTime(char[] text, int from) {
        int hour = digits(text, from, 2);
        int minute = digits(text, from + 3, 2);
        int second = digits(text, from + 6, 2);
        return text[from + 2] == ':'
                && text[from + 5] == ':'
                && hour >= 0
                && hour < 24
                && minute >= 0
                && minute < 60
                && second >= 0
                && second < 60;
    }

    private static int endOfFraction(char[] text, int from, int to) {
        if (from >= to || text[from] != '.') {
            return from;
        }
        int at = from + 1;
        while (at < to && text[at] >= '0' && text[at] <= '9') {
            at++;
        }
        return at > from + 1 ? at : from;
    }

    /** {@code +02:00} or {@code -08:00}. */
    private static boolean isOffset(char[] text, int from, int to) {
        return to - from == 6
                && (text[from] == '+' || text[from] == '-')
                && text[from + 3] == ':'
                && digits(text, from + 1, 2) >= 0
                && digits(text, from + 4, 2) >= 0;
    }

    private static boolean allDigits(char[] text, int from, int to) {
        for (int at = from; at < to; at++) {
            if (text[at] < '0' || text[at] > '9') {
                return false;
            }
        }
        return true;
    }
}
