package org.ropeway.allocation;

import java.util.Arrays;

/** The order at every section: band, then lottery place, as positions 0 … n − 1. */
final class Order {
    final int[] position;
    final int[] student;

    Order(Students students, Lottery lottery) {
        Students.require(lottery.count() == students.count(), "the lottery is of other students");
        long[] keys = new long[students.count()];
        for (int i = 0; i < keys.length; i++) {
            keys[lottery.place(i) - 1] = (long) students.band()[i] << 32 | i;
        }
        int[] byPlace = Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
        for (int at = 0; at < keys.length; at++) {
            keys[at] = (keys[at] & 0xffffffff00000000L) | at;
        }
        Arrays.sort(keys);
        position = new int[keys.length];
        student = new int[keys.length];
        for (int at = 0; at < keys.length; at++) {
            student[at] = byPlace[(int) keys[at]];
            position[student[at]] = at;
        }
    }
}
