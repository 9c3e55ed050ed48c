package org.ropeway.allocation.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong with the input, so that all of it can be told at once. */
final class Faults {
    private static final int SHOWN = 1_000;

    private final List<Fault> shown = new ArrayList<>();
    private long count;

    void add(Fault fault) {
        if (count++ < SHOWN) {
            shown.add(fault);
        }
    }

    boolean none() {
        return count == 0;
    }

    void print(PrintWriter out) {
        shown.forEach(out::println);
        if (count > SHOWN) {
            out.printf("%d faults in all; the first %d are shown%n", count, SHOWN);
        }
        out.flush();
    }
}
