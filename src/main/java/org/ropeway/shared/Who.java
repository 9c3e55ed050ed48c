package org.ropeway.shared;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who did something, as the journal keeps it. @param account none for the program itself and for commands */
public record Who(@Nullable UUID account, String name) {

    /** A person at the command line, or the program itself. */
    public static Who command(String name) {
        return new Who(null, name);
    }
}
