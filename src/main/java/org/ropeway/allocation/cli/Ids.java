package org.ropeway.allocation.cli;

import java.math.BigInteger;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The order of ids in files: numeric where all of them are whole numbers, else by code point. */
final class Ids {
    private Ids() {}

    static List<String> sorted(Collection<String> ids) {
        boolean numeric = ids.stream().allMatch(Ids::isWhole);
        Comparator<String> byCodePoint = Ids::compareCodePoints;
        Comparator<String> byNumber = Comparator.comparing((String id) -> new BigInteger(id));
        return ids.stream()
                .sorted(numeric ? byNumber.thenComparing(byCodePoint) : byCodePoint)
                .toList();
    }

    private static boolean isWhole(String id) {
        return !id.isEmpty() && id.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static int compareCodePoints(String one, String other) {
        int length = Math.min(one.length(), other.length());
        for (int at = 0; at < length; at++) {
            if (one.charAt(at) != other.charAt(at)) {
                return Integer.compare(one.codePointAt(start(one, at)), other.codePointAt(start(other, at)));
            }
        }
        return Integer.compare(one.length(), other.length());
    }

    /** Where the code point begins that the char belongs to. */
    private static int start(String text, int at) {
        boolean inside =
                at > 0 && Character.isLowSurrogate(text.charAt(at)) && Character.isHighSurrogate(text.charAt(at - 1));
        return inside ? at - 1 : at;
    }
}
