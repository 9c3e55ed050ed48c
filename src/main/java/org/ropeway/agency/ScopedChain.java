package org.ropeway.agency;

import jakarta.servlet.ServletException;
import java.io.IOException;

/** Runs the rest of a request in an agency's scope. */
public final class ScopedChain {

    private ScopedChain() {}

    /** What is left of a request. */
    @FunctionalInterface
    public interface Rest {
        void run() throws IOException, ServletException;
    }

    public static void in(AgencyId agency, Rest rest) throws IOException, ServletException {
        ScopedValue.CallableOp<Boolean, Exception> work = () -> {
            rest.run();
            return true;
        };
        try {
            AgencyScope.call(agency, work);
        } catch (IOException | ServletException | RuntimeException failure) {
            throw failure;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
