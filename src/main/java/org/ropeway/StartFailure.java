package org.ropeway;

import java.util.Optional;
import org.springframework.beans.BeansException;
import org.springframework.context.ApplicationContextException;

/** Why the program could not start, in the words of whatever stood in the way: a port, a database, a data folder. */
final class StartFailure {
    private static final int MOST_CAUSES = 50;

    private StartFailure() {}

    /** None where the failure is not one of starting. */
    static Optional<String> of(Throwable failure) {
        Throwable spring = null;
        var at = failure;
        for (int i = 0; at != null && i < MOST_CAUSES; i++, at = at.getCause()) {
            if (at instanceof BeansException || at instanceof ApplicationContextException) {
                spring = at;
            }
        }
        return Optional.ofNullable(spring)
                .map(wrapping -> words(wrapping.getCause() == null ? wrapping : wrapping.getCause()));
    }

    private static String words(Throwable reason) {
        var message = reason.getMessage();
        return message == null || message.isBlank() ? reason.getClass().getSimpleName() : message.strip();
    }
}
