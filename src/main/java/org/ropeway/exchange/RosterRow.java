package org.ropeway.exchange;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.Arrays;

/**
 * One row while it is read: the characters of its fields in one array. The same object serves every row of a file, so
 * that half a million rows make no garbage; whoever wants to keep a value copies it.
 */
final class RosterRow extends CsvCallbackHandler<RosterRow> {
    private static final int[] NO_FAULTS = {-1, -1, -1};

    private char[] text = new char[1024];
    private int[] ends = new int[64];
    private int size;
    private int length;
    private long line;
    private boolean empty;
    /** The first field with a stray quote, a character that is not UTF-8, a control character; -1 for none. */
    private final int[] oddities = NO_FAULTS.clone();

    int size() {
        return size;
    }

    /** The line where the row begins, 1-based. */
    long line() {
        return line;
    }

    /** True for an empty line and for one of separators only, as spreadsheets leave them at the end. */
    boolean isAllBlank() {
        return length == 0;
    }

    char[] text() {
        return text;
    }

    int from(int field) {
        return field == 0 ? 0 : ends[field - 1];
    }

    int to(int field) {
        return ends[field];
    }

    boolean isBlank(int field) {
        return field >= size || from(field) == to(field);
    }

    String string(int field) {
        return field < size ? new String(text, from(field), to(field) - from(field)) : "";
    }

    boolean is(int field, String word) {
        return field < size && FieldRules.same(text, from(field), to(field), word);
    }

    /** Whether a field is a word of a vocabulary; its capital letters do not matter. */
    boolean isWord(int field, String word) {
        return field < size && FieldRules.sameIgnoringCase(text, from(field), to(field), word);
    }

    int strayQuote() {
        return oddities[0];
    }

    int badCharacter() {
        return oddities[1];
    }

    int controlCharacter() {
        return oddities[2];
    }

    @Override
    protected RecordType getRecordType() {
        return empty ? RecordType.EMPTY : RecordType.DATA;
    }

    @Override
    protected int getFieldCount() {
        return size;
    }

    @Override
    protected void beginRecord(long startingLineNumber) {
        line = startingLineNumber;
        size = 0;
        length = 0;
        empty = false;
        System.arraycopy(NO_FAULTS, 0, oddities, 0, oddities.length);
    }

    @Override
    protected void addField(char[] buffer, int offset, int count, boolean quoted) {
        makeRoom(count);
        int to = length;
        for (int at = offset; at < offset + count; at++) {
            char c = buffer[at];
            if (c < ' ' || c == '"' || c == '\uFFFD') {
                look(c, quoted);
            }
            text[to++] = c;
        }
        length = to;
        ends[size++] = to;
    }

    @Override
    protected void setComment(char[] buffer, int offset, int count) {
        throw new IllegalStateException("comments are not read as such");
    }

    @Override
    protected void setEmpty() {
        empty = true;
        addField(text, 0, 0, false);
    }

    @Override
    protected RosterRow buildRecord() {
        return this;
    }

    private void look(char c, boolean quoted) {
        int oddity = c == '"' ? 0 : c == '\uFFFD' ? 1 : 2;
        boolean harmless = switch (oddity) {
            case 0 -> quoted;
            case 1 -> false;
            default -> c == '\t' || c == '\n' || c == '\r';
        };
        if (!harmless && oddities[oddity] < 0) {
            oddities[oddity] = size;
        }
    }

    private void makeRoom(int count) {
        if (length + count > text.length) {
            text = Arrays.copyOf(text, Math.max(text.length * 2, length + count));
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size * 2);
        }
    }
}
