package org.ropeway.shared;

/** What was asked for is not there, or is not the asker's to see: the same answer for both. */
public class NoSuch extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NoSuch(String what, Object id) {
        super("no such %s: %s".formatted(what, id));
    }
}
