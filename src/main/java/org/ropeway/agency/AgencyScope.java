package org.ropeway.agency;

import java.util.function.Supplier;

/** Binds the agency that work is done for; bound only at the doors (page, API token, command, event, job). */
public final class AgencyScope {
    private static final ScopedValue<AgencyId> CURRENT = ScopedValue.newInstance();

    private AgencyScope() {}

    public static <T> T in(AgencyId agency, Supplier<T> work) {
        return ScopedValue.where(CURRENT, agency).call(work::get);
    }

    public static void run(AgencyId agency, Runnable work) {
        ScopedValue.where(CURRENT, agency).run(work);
    }

    public static <T, X extends Throwable> T call(AgencyId agency, ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(CURRENT, agency).call(work);
    }

    /** @throws IllegalStateException if no door bound an agency */
    public static AgencyId current() {
        return CURRENT.orElseThrow(() -> new IllegalStateException("no agency is bound here"));
    }

    public static boolean isBound() {
        return CURRENT.isBound();
    }
}
