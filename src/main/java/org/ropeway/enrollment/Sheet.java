package org.ropeway.enrollment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.agency.Site;
import org.ropeway.agency.Term;
import org.ropeway.catalog.Course;
import org.ropeway.eligibility.Band;
import org.ropeway.eligibility.Verdict;
import org.ropeway.eligibility.Waiver;
import org.ropeway.schedule.Section;
import org.ropeway.schedule.Share;
import org.ropeway.shared.MeetingPattern;
import org.ropeway.students.Student;

/**
 * A student's list with all that one looks at beside it.
 *
 * @param window the term's request window, or none
 * @param ofAge whether the student consents alone
 * @param wishes in the order of their ranks
 * @param home when the student is at the home school in the term
 */
public record Sheet(
        Student student,
        Term term,
        @Nullable RequestWindow window,
        RequestWindow.@Nullable Status windowStatus,
        WishList list,
        boolean ofAge,
        int mostWishes,
        int mostSeats,
        Verdict admission,
        Band band,
        List<Choice> wishes,
        List<Busy> home,
        List<ListAct> history,
        List<Waiver> waivers) {

    /** A course that is wished for, or may be. @param rank 1 is wanted most; 0 for one that is not on the list */
    public record Choice(int rank, Wish wish, Course course, Verdict verdict, List<Seating> sections) {}

    /**
     * One section of a choice.
     *
     * @param share the seats kept for the student's district, or none
     * @param conflicts what speaks against it: warnings, never a "no"
     * @param wayMinutes minutes allowed for the way from the home school; 0 on its own campus
     */
    public record Seating(
            Section section,
            Site site,
            Verdict verdict,
            @Nullable Share share,
            List<Conflict> conflicts,
            int wayMinutes) {}

    /** A time at which the student is at the home school. */
    public record Busy(String title, MeetingPattern when) {}

    /** @param with the title of the class or course that it conflicts with */
    public record Conflict(Kind kind, String with, MeetingPattern when) {
        public enum Kind {
            /** Meets at the same time as a class of the home school. */
            HOME_CLASS,
            /** Leaves too little time for the way from or to a class of the home school. */
            WAY,
            /** Cannot be held together with another wish: no section of it fits. */
            OTHER_WISH
        }
    }

    public boolean isOpen() {
        return windowStatus == RequestWindow.Status.OPEN;
    }

    /** Whether wishes may be changed now. */
    public boolean isEditable() {
        return isOpen() && list.status().isOpen();
    }
}
