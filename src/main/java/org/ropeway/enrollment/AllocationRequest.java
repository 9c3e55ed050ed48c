package org.ropeway.enrollment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.eligibility.Band;
import org.ropeway.eligibility.Verdict;
import org.ropeway.shared.CourseId;
import org.ropeway.shared.DistrictId;
import org.ropeway.shared.Grade;
import org.ropeway.shared.SchoolId;
import org.ropeway.shared.SectionId;
import org.ropeway.shared.StudentId;

/**
 * One student's list as the allocation needs it.
 *
 * @param takesPart whether the list is allocated: admission is decided in the student's favor, and the list is approved, or
 *     sent with consent where the agency allocates unapproved lists too
 * @param band with the reason, as the student reads it
 * @param wishes in the order of the student's ranks
 */
public record AllocationRequest(
        StudentId student,
        DistrictId district,
        @Nullable SchoolId school,
        @Nullable Grade grade,
        WishList.Status status,
        boolean consented,
        boolean takesPart,
        Band band,
        int seatsWanted,
        Verdict admission,
        List<Wanted> wishes) {

    public AllocationRequest {
        wishes = List.copyOf(wishes);
    }

    /**
     * One wish.
     *
     * @param rank 1 is wanted most
     * @param sections the sections that would meet the wish, in the order of their codes; empty if no longer offered
     */
    public record Wanted(
            int rank, CourseId course, @Nullable SectionId section, List<Choice> sections) {
        public Wanted {
            sections = List.copyOf(sections);
        }
    }

    /** A section that would meet a wish, and whether the student may take it. */
    public record Choice(SectionId section, Verdict verdict) {}
}
