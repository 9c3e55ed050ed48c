package org.ropeway.students;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Writes rows to PostgreSQL by COPY in its text format, without an object for any of them. Values come in the order of
 * the columns; a row ends with {@link #endRow}; the last row must be followed by {@link #close}.
 */
public final class CopyRows implements AutoCloseable {
    private static final int FLUSH_AT = 1 << 16;

    private final Connection connection;
    private final String table;
    private final boolean later;
    private @Nullable CopyIn copy;
    private byte[] bytes = new byte[FLUSH_AT * 2];
    private int size;
    private boolean first = true;
    private long rows;

    private CopyRows(Connection connection, String table, boolean later) {
        this.connection = connection;
        this.table = table;
        this.later = later;
    }

    /** Rows that go to the database as they come. */
    static CopyRows now(Connection connection, String table) {
        var rows = new CopyRows(connection, table, false);
        rows.begun();
        return rows;
    }

    /** Rows that wait in memory until they are closed. */
    static CopyRows later(Connection connection, String table) {
        return new CopyRows(connection, table, true);
    }

    public CopyRows text(char[] text, int from, int to) {
        separate();
        if (from == to) {
            return nothing();
        }
        room((to - from) * 4);
        for (int at = from; at < to; at++) {
            at += put(text, at, to);
        }
        return this;
    }

    /** Empty text is null: rosters do not tell the two apart. */
    public CopyRows text(@Nullable String text) {
        var characters = text == null ? new char[0] : text.toCharArray();
        return text(characters, 0, characters.length);
    }

    public CopyRows none() {
        separate();
        return nothing();
    }

    public CopyRows flag(boolean flag) {
        separate();
        room(1);
        bytes[size++] = (byte) (flag ? 't' : 'f');
        return this;
    }

    public CopyRows endRow() {
        room(1);
        bytes[size++] = '\n';
        first = true;
        rows++;
        if (size > FLUSH_AT && !later) {
            flush();
        }
        return this;
    }

    public long rows() {
        return rows;
    }

    @Override
    public void close() {
        try {
            flush();
            begun().endCopy();
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Ends without keeping what was written; the transaction is of no use afterwards. */
    public void cancel() {
        try {
            if (copy != null && copy.isActive()) {
                copy.cancelCopy();
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private CopyIn begun() {
        var running = copy;
        if (running == null) {
            try {
                running = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin");
            } catch (SQLException broken) {
                throw new IllegalStateException("cannot copy into " + table, broken);
            }
            copy = running;
        }
        return running;
    }

    private CopyRows nothing() {
        room(2);
        bytes[size++] = '\\';
        bytes[size++] = 'N';
        return this;
    }

    private void separate() {
        if (!first) {
            room(1);
            bytes[size++] = '\t';
        }
        first = false;
    }

    /** @return how many characters besides the first were used */
    private int put(char[] text, int at, int to) {
        char c = text[at];
        if (c < 0x80) {
            putAscii(c);
        } else if (c < 0x800) {
            bytes[size++] = (byte) (0xC0 | c >> 6);
            bytes[size++] = (byte) (0x80 | c & 0x3F);
        } else if (Character.isHighSurrogate(c) && at + 1 < to && Character.isLowSurrogate(text[at + 1])) {
            int point = Character.toCodePoint(c, text[at + 1]);
            bytes[size++] = (byte) (0xF0 | point >> 18);
            bytes[size++] = (byte) (0x80 | point >> 12 & 0x3F);
            bytes[size++] = (byte) (0x80 | point >> 6 & 0x3F);
            bytes[size++] = (byte) (0x80 | point & 0x3F);
            return 1;
        } else {
            bytes[size++] = (byte) (0xE0 | c >> 12);
            bytes[size++] = (byte) (0x80 | c >> 6 & 0x3F);
            bytes[size++] = (byte) (0x80 | c & 0x3F);
        }
        return 0;
    }

    private void putAscii(char c) {
        switch (c) {
            case '\\' -> escaped('\\');
            case '\t' -> escaped('t');
            case '\n' -> escaped('n');
            case '\r' -> escaped('r');
            default -> bytes[size++] = (byte) c;
        }
    }

    private void escaped(char c) {
        bytes[size++] = '\\';
        bytes[size++] = (byte) c;
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }

    private void flush() {
        try {
            begun().writeToCopy(bytes, 0, size);
            size = 0;
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
