package org.ropeway.schedule;

import org.jspecify.annotations.Nullable;
import org.ropeway.catalog.Course;
import org.ropeway.catalog.Level;

/**
 * What somebody looks for in the catalog; what is not said does not matter.
 *
 * @param words as typed; empty for none
 * @param sector a sector's code
 * @param district a member district's code: sections at its schools or with seats for its students
 * @param site a site's id
 */
public record OfferingFilter(
        String words,
        @Nullable String sector,
        @Nullable String district,
        @Nullable String site,
        @Nullable TimeOfDay time,
        @Nullable Credit credit,
        @Nullable Level level) {
    public static final OfferingFilter NONE = new OfferingFilter("", null, null, null, null, null, null);

    /** Whether a course needs a section that fits. */
    public boolean asksForSections() {
        return district != null || site != null || time != null;
    }

    /** Where a course counts. */
    public enum Credit {
        HIGH_SCHOOL,
        COLLEGE;

        boolean isGivenBy(Course course) {
            return switch (this) {
                case HIGH_SCHOOL -> course.credits().signum() > 0;
                case COLLEGE -> course.isDualEnrollment();
            };
        }
    }
}
