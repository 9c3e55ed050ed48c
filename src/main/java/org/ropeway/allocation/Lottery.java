package org.ropeway.allocation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;

/**
 * One draw for a run, the same for every section and round: students in the order of the SHA-256 of {@code number:student}, as
 * unsigned bytes, smallest first. Anyone who knows the number and the ids can draw it again.
 */
public final class Lottery {
    private final long number;
    private final int[] place;

    private Lottery(long number, int[] place) {
        this.number = number;
        this.place = place;
    }

    /** @param students their ids, by index, each once */
    public static Lottery draw(long number, List<String> students) {
        int bits = 32 - Integer.numberOfLeadingZeros(Math.max(1, students.size()));
        long low = (1L << bits) - 1;
        long[] keys = new long[students.size()];
        for (int i = 0; i < keys.length; i++) {
            long head = ByteBuffer.wrap(digest(number, students.get(i))).getLong();
            keys[i] = ((head ^ Long.MIN_VALUE) & ~low) | i;
        }
        Arrays.sort(keys);
        int[] order = Arrays.stream(keys).mapToInt(key -> (int) (key & low)).toArray();
        for (int at = 1; at < order.length; at++) {
            for (int b = at; b > 0 && sameHead(keys, b, low) && after(number, students, order, b); b--) {
                int swapped = order[b];
                order[b] = order[b - 1];
                order[b - 1] = swapped;
            }
        }
        int[] place = new int[order.length];
        for (int at = 0; at < order.length; at++) {
            place[order[at]] = at + 1;
        }
        return new Lottery(number, place);
    }

    public long number() {
        return number;
    }

    /** @return 1 for the first drawn */
    public int place(int student) {
        return place[student];
    }

    int count() {
        return place.length;
    }

    private static boolean sameHead(long[] keys, int at, long low) {
        return (keys[at] & ~low) == (keys[at - 1] & ~low);
    }

    private static boolean after(long number, List<String> students, int[] order, int at) {
        return Arrays.compareUnsigned(
                        digest(number, students.get(order[at - 1])), digest(number, students.get(order[at])))
                > 0;
    }

    private static byte[] digest(long number, String student) {
        try {
            return MessageDigest.getInstance("SHA-256").digest((number + ":" + student).getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
