package org.ropeway.allocation;

import java.util.Arrays;

/**
 * Who holds which seat during a round: a heap for each section's open seats and one for each share, the last in order on top. A
 * share is filled first, by its own district in order; everyone left competes for the open seats, which include the unused
 * seats of released shares. What earlier rounds gave away is gone for good.
 */
final class SeatBook {
    private final Shares shares;
    private final int[] start;
    private final int[] heap;
    private final int[] size;
    /** Seats left in each share. */
    private final int[] left;
    /** Open seats left; below zero where earlier rounds used released seats. */
    private final int[] openLeft;
    /** How many may sit in the open seats now. */
    private final int[] room;

    SeatBook(Sections sections, Shares shares, int[] demand) {
        this.shares = shares;
        int m = sections.count();
        start = new int[m + shares.count() + 1];
        for (int slot = 0; slot < m + shares.count(); slot++) {
            int section = slot < m ? slot : shares.section[slot - m];
            int seats = slot < m ? sections.seats()[slot] : shares.seats[slot - m];
            start[slot + 1] = Math.addExact(start[slot], Math.min(seats, demand[section]) + 1);
        }
        heap = new int[start[start.length - 1]];
        size = new int[start.length - 1];
        left = shares.seats.clone();
        openLeft = sections.seats().clone();
        for (int k = 0; k < left.length; k++) {
            openLeft[shares.section[k]] -= left[k];
        }
        room = new int[m];
        countRoom();
    }

    /** Offers a seat wanted by the student at this position. Returns the position now without one, or −1 if there is none. */
    int offer(int position, int section, int share) {
        int looking = position;
        if (share >= 0 && left[share] > 0) {
            looking = intoShare(position, section, share);
        }
        if (looking >= 0) {
            push(section, looking);
        }
        if (size[section] <= room[section]) {
            return -1;
        }
        return size[section] > 0 ? pop(section) : popLastOfReleased(section);
    }

    private int intoShare(int position, int section, int share) {
        int slot = room.length + share;
        if (size[slot] < left[share]) {
            push(slot, position);
            if (shares.released[share]) {
                room[section]--;
            }
            return -1;
        }
        if (position > top(slot)) {
            return position;
        }
        int displaced = pop(slot);
        push(slot, position);
        return displaced;
    }

    /** Only when earlier rounds used so many released seats that the shares together want more than is left. */
    private int popLastOfReleased(int section) {
        int worst = -1;
        for (int k = shares.first(section); k < shares.end(section); k++) {
            int slot = room.length + k;
            if (shares.released[k] && top(slot) >= 0 && (worst < 0 || top(slot) > top(worst))) {
                worst = slot;
            }
        }
        room[section]++;
        return pop(worst);
    }

    /** Makes what is held final. Returns the last position in order that this round seated in each slot, −1 for none. */
    int[] close() {
        int[] last = new int[size.length];
        for (int slot = 0; slot < size.length; slot++) {
            last[slot] = top(slot);
            if (slot < room.length) {
                openLeft[slot] -= size[slot];
            } else {
                left[slot - room.length] -= size[slot];
            }
        }
        Arrays.fill(size, 0);
        countRoom();
        return last;
    }

    /** Seats of the share that are left for this round. */
    int left(int share) {
        return left[share];
    }

    private void countRoom() {
        System.arraycopy(openLeft, 0, room, 0, room.length);
        for (int k = 0; k < left.length; k++) {
            if (shares.released[k]) {
                room[shares.section[k]] += left[k];
            }
        }
    }

    private int top(int slot) {
        return size[slot] == 0 ? -1 : heap[start[slot]];
    }

    private void push(int slot, int position) {
        int base = start[slot];
        int at = size[slot]++;
        while (at > 0 && heap[base + (at - 1) / 2] < position) {
            heap[base + at] = heap[base + (at - 1) / 2];
            at = (at - 1) / 2;
        }
        heap[base + at] = position;
    }

    private int pop(int slot) {
        int base = start[slot];
        int top = heap[base];
        int moved = heap[base + --size[slot]];
        int at = 0;
        for (int child = 1; child < size[slot]; child = 2 * at + 1) {
            if (child + 1 < size[slot] && heap[base + child + 1] > heap[base + child]) {
                child++;
            }
            if (heap[base + child] <= moved) {
                break;
            }
            heap[base + at] = heap[base + child];
            at = child;
        }
        heap[base + at] = moved;
        return top;
    }
}
