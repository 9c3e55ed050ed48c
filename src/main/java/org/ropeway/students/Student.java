package org.ropeway.students;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ropeway.shared.DistrictId;
import org.ropeway.shared.Grade;
import org.ropeway.shared.SchoolId;
import org.ropeway.shared.StudentId;

/**
 * A student of the bound agency.
 *
 * @param school null when the roster's school is not one that the agency knows
 * @param birthDate null when not told: an age is then unknown, not zero
 * @param grade null when not told or not a grade we know
 * @param residence the district where the student lives, when that is not a member of the agency; null when it is, or
 *     nobody said otherwise: rosters come from member districts
 * @param vanishedOn the day on which the home district's roster no longer had them; null while it has
 */
public record Student(
        StudentId id,
        DistrictId district,
        @Nullable SchoolId school,
        Name name,
        @Nullable LocalDate birthDate,
        @Nullable Grade grade,
        Gender gender,
        @Nullable Ssid ssid,
        @Nullable String email,
        @Nullable String phone,
        Standing standing,
        @Nullable String residence,
        @Nullable LocalDate vanishedOn) {

    /** Whether the student is on the home district's roster. */
    public enum Standing {
        ACTIVE,
        VANISHED,
        /** Found to be the same person as another student, who stands for both. */
        MERGED
    }

    /** @param preferredGiven the name to call them by; null when it is the given name */
    public record Name(
            String given,
            @Nullable String middle,
            String family,
            @Nullable String preferredGiven,
            @Nullable String preferredFamily) {

        /** "Ben Cole": as one says it, preferred names first. */
        public String spoken() {
            return called() + " " + (preferredFamily == null ? family : preferredFamily);
        }

        /** "Cole, Ben": as a list has it. */
        public String listed() {
            return family + ", " + called();
        }

        private String called() {
            return preferredGiven == null ? given : preferredGiven;
        }
    }

    /** Whether the student lives outside the agency's member districts. Education Code 52317. */
    public boolean isOutOfArea() {
        return residence != null;
    }

    public boolean isActive() {
        return standing == Standing.ACTIVE;
    }
}
