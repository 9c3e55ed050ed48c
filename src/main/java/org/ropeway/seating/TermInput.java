package org.ropeway.seating;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.allocation.cli.RunFiles;
import org.ropeway.schedule.Section;
import org.ropeway.shared.CourseId;
import org.ropeway.shared.SectionId;
import org.ropeway.shared.StudentId;

/**
 * All that a term's seats are decided from, and what was left out.
 *
 * @param sections by code
 */
record TermInput(Files files, List<Section> sections, List<LeftOut> leftOut) {

    /**
     * The input files of {@code ./ropeway allocate}: sections and courses by code, districts by code, students by id.
     *
     * @param clashes pairs of sections that are too far apart for the time between; null for none
     */
    record Files(
            String sections,
            String requests,
            String students,
            @Nullable String clashes) {
        /** SHA-256 of the files, in hex. */
        String digest() {
            try {
                var sha = MessageDigest.getInstance("SHA-256");
                for (var text : new String[] {sections, requests, students, clashes == null ? "" : clashes}) {
                    sha.update(text.getBytes(StandardCharsets.UTF_8));
                    sha.update((byte) 0);
                }
                return HexFormat.of().formatHex(sha.digest());
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        RunFiles read(AllocationRun.Ask ask) {
            boolean held = ask.shares() == AllocationRun.Shares.HELD;
            return RunFiles.read(
                    new RunFiles.Given(sections, requests, students, clashes, ask.seatsPerStudent(), held));
        }
    }

    /**
     * A list or wish that does not take part.
     *
     * @param rank 0 for the whole list
     * @param section where it is one section of the wish only
     * @param words the reason in English and Spanish, as it was then
     */
    record LeftOut(
            StudentId student,
            int rank,
            @Nullable CourseId course,
            @Nullable SectionId section,
            Why why,
            Words words) {}

    record Words(String english, String spanish, String source) {}

    enum Why {
        /** Not approved by a counselor, and the agency allocates approved lists only. */
        NOT_APPROVED,
        CONSENT_MISSING,
        NOT_ADMITTED,
        /** No section of the term would meet the wish. */
        NOT_OFFERED,
        /** A better wish of the student names the same sections. */
        NAMED_ABOVE,
        NOT_ELIGIBLE,
        /** A fact is missing: not a "no". */
        UNDECIDED
    }

    int seats() {
        return sections.stream().mapToInt(Section::seats).sum();
    }
}
