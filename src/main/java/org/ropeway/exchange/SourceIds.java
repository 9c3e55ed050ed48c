package org.ropeway.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The sourcedIds of one file as numbers from 0: an open hash table over one array of characters (one byte each, ids are
 * ASCII), so that 400,000 ids take about 20 MB and no objects. An id may be known before its row is read, because
 * others refer to it.
 */
final class SourceIds {
    /** A row of the package has this id. */
    static final int HERE = 1;
    /** An earlier import stored it. */
    static final int STORED = 2;
    /** Its row says "tobedeleted". */
    static final int DELETED = 4;
    /** A user has at least one role. */
    static final int ROLE = 8;

    private byte[] letters = new byte[1 << 12];
    private int[] ends = new int[256];
    private byte[] states = new byte[256];
    private int[] notes = new int[256];
    private int[] lines = new int[256];
    private int[] table = new int[1024];
    private int size;

    int size() {
        return size;
    }

    boolean has(int id, int state) {
        return (states[id] & state) != 0;
    }

    void mark(int id, int state) {
        states[id] |= (byte) state;
    }

    /** A number kept with the id, such as its organization's kind; 0 until it is set. */
    int note(int id) {
        return notes[id];
    }

    void note(int id, int note) {
        notes[id] = note;
    }

    /** The line of the id's row; 0 while none was read. */
    int line(int id) {
        return lines[id];
    }

    /** Notes the row of an id; false when there was one already. */
    boolean define(int id, long line, boolean deleted) {
        boolean first = !has(id, HERE);
        if (first) {
            lines[id] = (int) line;
            mark(id, deleted ? HERE | DELETED : HERE);
        }
        return first;
    }

    String text(int id) {
        int from = id == 0 ? 0 : ends[id - 1];
        return new String(letters, from, ends[id] - from, StandardCharsets.ISO_8859_1);
    }

    /** The number of this id, a new one when it was not known. */
    int of(char[] text, int from, int to) {
        int slot = slot(text, from, to);
        return table[slot] > 0 ? table[slot] - 1 : add(slot, text, from, to);
    }

    int of(String id) {
        var text = id.toCharArray();
        return of(text, 0, text.length);
    }

    private int slot(char[] text, int from, int to) {
        int hash = 0;
        for (int at = from; at < to; at++) {
            hash = hash * 31 + (text[at] & 0xff);
        }
        int mask = table.length - 1;
        int slot = spread(hash) & mask;
        while (table[slot] > 0 && !isAt(table[slot] - 1, text, from, to)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private boolean isAt(int id, char[] text, int from, int to) {
        int start = id == 0 ? 0 : ends[id - 1];
        if (ends[id] - start != to - from) {
            return false;
        }
        for (int at = 0; at < to - from; at++) {
            if ((letters[start + at] & 0xff) != (text[from + at] & 0xff)) {
                return false;
            }
        }
        return true;
    }

    private int add(int slot, char[] text, int from, int to) {
        int start = size == 0 ? 0 : ends[size - 1];
        int end = start + to - from;
        if (end > letters.length) {
            letters = Arrays.copyOf(letters, Math.max(end, letters.length * 2));
        }
        for (int at = from; at < to; at++) {
            letters[start + at - from] = (byte) text[at];
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size * 2);
            states = Arrays.copyOf(states, size * 2);
            notes = Arrays.copyOf(notes, size * 2);
            lines = Arrays.copyOf(lines, size * 2);
        }
        ends[size++] = end;
        table[slot] = size;
        if (size * 2 > table.length) {
            rehash();
        }
        return size - 1;
    }

    private void rehash() {
        table = new int[table.length * 2];
        int mask = table.length - 1;
        for (int id = 0; id < size; id++) {
            int hash = 0;
            for (int at = id == 0 ? 0 : ends[id - 1]; at < ends[id]; at++) {
                hash = hash * 31 + (letters[at] & 0xff);
            }
            int slot = spread(hash) & mask;
            while (table[slot] > 0) {
                slot = slot + 1 & mask;
            }
            table[slot] = id + 1;
        }
    }

    private static int spread(int hash) {
        int mixed = hash * 0x9E3779B9;
        return mixed ^ mixed >>> 15;
    }
}
