package org.ropeway.allocation;

/**
 * The students of a run, by index 0 … n − 1. The index is also the engine's order of students where nothing else decides.
 *
 * @param band priority band of each student, 1 is served first
 * @param district each student's district, or −1 for none
 * @param wants how many seats each student wants at most; more than the run allows counts as the run's limit
 */
public record Students(int[] band, int[] district, int[] wants) {
    public Students {
        require(band.length == district.length && band.length == wants.length, "arrays differ in length");
        for (int i = 0; i < band.length; i++) {
            require(band[i] >= 1, "bands start at 1: " + band[i]);
            require(wants[i] >= 0, "seats wanted are never negative: " + wants[i]);
        }
    }

    public int count() {
        return band.length;
    }

    static void require(boolean claim, String otherwise) {
        if (!claim) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
