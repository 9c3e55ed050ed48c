package org.ropeway.catalog;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ropeway.shared.SchoolYear;

/**
 * A career technical education pathway, one of 58 in the standards of 2013; earlier ones have a last year.
 *
 * @param sector the code of its {@link Sector}
 * @param last the last school year it may be used in; none while it may
 */
public record Pathway(
        PathwayCode code,
        String sector,
        String name,
        String nameEs,
        SchoolYear first,
        @Nullable SchoolYear last) {

    public boolean holdsIn(SchoolYear year) {
        return first.compareTo(year) <= 0 && (last == null || year.compareTo(last) <= 0);
    }

    /** Whether the code was still in use in the newest code set that the program has. */
    public boolean isCurrent() {
        return last == null;
    }

    public String name(Locale locale) {
        return locale.getLanguage().equals("es") ? nameEs : name;
    }
}
