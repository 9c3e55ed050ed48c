package org.ropeway.bench;

import java.util.Arrays;
import org.ropeway.allocation.Instance;
import org.ropeway.allocation.Lottery;

/**
 * A peer for <em>fair</em>: deferred acceptance over arrays and nothing else. One seat a student, no shares, no clashes, no
 * reasons. Proposals are taken one by one from a stack; each section keeps a heap of those it holds.
 */
final class BareAcceptance {
    private final int[] listStart;
    private final int[] list;
    private final int[] seats;
    private final int[] position;

    BareAcceptance(Instance instance, Lottery lottery) {
        int n = instance.students().count();
        var wishes = instance.wishes();
        seats = instance.sections().seats();
        listStart = new int[n + 1];
        int[] flat = new int[1024];
        for (int i = 0; i < n; i++) {
            int end = listStart[i];
            for (int wish = wishes.start(i); wish < wishes.start(i + 1); wish++) {
                for (int section : wishes.sections(wish)) {
                    flat = end < flat.length ? flat : Arrays.copyOf(flat, 2 * end);
                    flat[end++] = section;
                }
            }
            listStart[i + 1] = end;
        }
        list = flat;
        position = new int[n];
        for (int i = 0; i < n; i++) {
            position[i] = (instance.students().band()[i] << 24) + lottery.place(i);
        }
    }

    /** Returns how many have a seat. */
    int run() {
        int n = position.length;
        long[][] heaps = new long[seats.length][];
        int[] size = new int[seats.length];
        for (int s = 0; s < seats.length; s++) {
            heaps[s] = new long[seats[s] + 1];
        }
        int[] next = Arrays.copyOf(listStart, n);
        for (int i = 0; i < n; i++) {
            int free = i;
            while (free >= 0 && next[free] < listStart[free + 1]) {
                int section = list[next[free]++];
                push(heaps[section], size[section]++, (long) position[free] << 32 | free);
                free = size[section] > seats[section] ? pop(heaps[section], --size[section]) : -1;
            }
        }
        return Arrays.stream(size).sum();
    }

    private static void push(long[] heap, int at, long key) {
        while (at > 0 && heap[(at - 1) / 2] < key) {
            heap[at] = heap[(at - 1) / 2];
            at = (at - 1) / 2;
        }
        heap[at] = key;
    }

    private static int pop(long[] heap, int size) {
        int top = (int) heap[0];
        long moved = heap[size];
        int at = 0;
        for (int child = 1; child < size; child = 2 * at + 1) {
            child += child + 1 < size && heap[child + 1] > heap[child] ? 1 : 0;
            if (heap[child] <= moved) {
                break;
            }
            heap[at] = heap[child];
            at = child;
        }
        heap[at] = moved;
        return top;
    }
}
