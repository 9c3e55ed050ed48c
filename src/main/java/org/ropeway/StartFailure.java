package org.ropeway;

import java.util.Optional;
import org.springframework.beans.BeansException;
import org.springframework.context.ApplicationContextException;

/** Why the program could not start, in the words of whatever stood in the way: a port, a database, a data folder. */
final class StartFailure {
    private static final int MOST_CAUSES = 50;
    private static final String CLASS = "^([a-z0-9]+\\.)+[A-Z]\\w*: ";

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
                .map(wrapping -> sentence(wrapping.getCause() == null ? wrapping : wrapping.getCause()));
    }

    /** The reason, and what is at its bottom where that says more. */
    private static String sentence(Throwable reason) {
        var bottom = reason;
        for (int i = 0; bottom.getCause() != null && i < MOST_CAUSES; i++) {
            bottom = bottom.getCause();
        }
        var said = words(reason);
        var more = words(bottom);
        return said.contains(more) ? said : said + " (" + more + ")";
    }

    private static String words(Throwable reason) {
        var message = reason.getMessage();
        return message == null || message.isBlank()
                ? reason.getClass().getSimpleName()
                : message.strip().replaceFirst(CLASS, "");
    }
}
