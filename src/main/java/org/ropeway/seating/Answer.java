package org.ropeway.seating;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.allocation.Reason.Why;
import org.ropeway.shared.CourseId;
import org.ropeway.shared.SectionId;

/** What a run says to one wish of a student. */
public sealed interface Answer {
    /** 1 for the wish that is wanted most; 0 for the whole list. */
    int rank();

    /**
     * A seat.
     *
     * @param lastDay the last day in the section, if the student was dropped since
     */
    record Met(
            int rank,
            CourseId course,
            SectionId section,
            String code,
            @Nullable LocalDate lastDay) implements Answer {}

    /** No seat, and why not in each section that would have met the wish. */
    record NotMet(int rank, CourseId course, List<Because> because) implements Answer {
        public NotMet {
            because = List.copyOf(because);
        }
    }

    /**
     * The wish, or the whole list, did not take part in the run.
     *
     * @param course none for the whole list
     * @param code of the one section concerned, if it is not the whole wish
     * @param source as one cites it; empty where there is none
     */
    record LeftOut(
            int rank, @Nullable CourseId course, @Nullable String code, String english, String spanish, String source)
            implements Answer {}

    /**
     * Why a section gave no seat; the numbers are the engine's, 0 where they do not apply.
     *
     * @param code of the section
     * @param lastBand band of the last student who got a seat that this student could have had
     * @param other code of the section where the student has a seat instead, for a clash or the same course
     * @param waiting place on the section's waiting list, 1 for the next; 0 for none
     */
    record Because(
            SectionId section,
            String code,
            Why why,
            int round,
            int lastBand,
            int lastPlace,
            int ownBand,
            int ownPlace,
            @Nullable String other,
            int waiting) {}
}
