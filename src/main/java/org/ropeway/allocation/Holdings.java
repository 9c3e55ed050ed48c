package org.ropeway.allocation;

/** The seats that students hold, in the order in which they got them. */
final class Holdings {
    private final Instance instance;
    private final int[] count;
    private final int[] wish;
    private final int[] section;

    Holdings(Instance instance) {
        this.instance = instance;
        int most = 1;
        for (int i = 0; i < instance.students().count(); i++) {
            most = Math.max(most, instance.wants(i));
        }
        count = new int[instance.students().count()];
        wish = new int[Math.multiplyExact(count.length, most)];
        section = new int[wish.length];
    }

    int count(int student) {
        return count[student];
    }

    int wish(int student, int nth) {
        return wish[student * width() + nth];
    }

    int section(int student, int nth) {
        return section[student * width() + nth];
    }

    void add(int student, int ofWish, int inSection) {
        int cell = student * width() + count[student]++;
        wish[cell] = ofWish;
        section[cell] = inSection;
    }

    void removeLast(int student) {
        count[student]--;
    }

    /** Gives the student a seat, instead of the n-th or, for −1, in addition; seats stay sorted by rank. */
    void exchange(int student, int nth, int ofWish, int inSection) {
        int from = student * width();
        int at = nth < 0 ? count[student]++ : nth;
        for (; at + 1 < count[student] && nth >= 0; at++) {
            wish[from + at] = wish[from + at + 1];
            section[from + at] = section[from + at + 1];
        }
        for (; at > 0 && wish[from + at - 1] > ofWish; at--) {
            wish[from + at] = wish[from + at - 1];
            section[from + at] = section[from + at - 1];
        }
        wish[from + at] = ofWish;
        section[from + at] = inSection;
    }

    /** Whether the student holds neither a section of the same course nor one that clashes. */
    boolean allows(int student, int candidate) {
        for (int nth = 0; nth < count[student]; nth++) {
            if (instance.excludes(section(student, nth), candidate)) {
                return false;
            }
        }
        return true;
    }

    /** Which of the student's seats meets the wish, or −1. */
    int meeting(int student, int ofWish) {
        for (int nth = 0; nth < count[student]; nth++) {
            if (wish(student, nth) == ofWish) {
                return nth;
            }
        }
        return -1;
    }

    int total() {
        int total = 0;
        for (int seats : count) {
            total += seats;
        }
        return total;
    }

    private int width() {
        return count.length == 0 ? 1 : wish.length / count.length;
    }
}
