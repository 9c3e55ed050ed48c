package org.ropeway.allocation;

/** Seats not yet given in each section, with the shares that are held. */
final class SectionSeats {
    private final Instance instance;
    private final Shares shares;
    private final int[] open;
    private final int[] shared;

    SectionSeats(Instance instance) {
        this.instance = instance;
        shares = Shares.held(instance.sections());
        open = instance.sections().seats().clone();
        shared = shares.seats.clone();
        for (int k = 0; k < shared.length; k++) {
            open[shares.section[k]] -= shared[k];
        }
    }

    boolean isFree(int student, int section) {
        return open[section] > 0 || shareLeft(student, section) > 0;
    }

    /** Takes a seat in one of the sections: in the student's share where there is one, else in the first that is open. */
    int take(int student, int... sections) {
        for (int section : sections) {
            if (shareLeft(student, section) > 0) {
                shared[share(student, section)]--;
                return section;
            }
        }
        for (int section : sections) {
            if (open[section] > 0) {
                open[section]--;
                return section;
            }
        }
        throw new IllegalStateException("more students than seats in section " + sections[0]);
    }

    private int shareLeft(int student, int section) {
        int share = share(student, section);
        return share < 0 ? 0 : shared[share];
    }

    private int share(int student, int section) {
        return shares.of(section, instance.students().district()[student]);
    }
}
