package org.ropeway.seating.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.shell.Crumb;

/**
 * A section's roster.
 *
 * @param seatsWords "28 of 30 seats taken, 6 waiting"
 * @param partial whether the asker sees some of the students only
 * @param drop the student whom the reader is about to drop, if any
 */
public record RosterPage(
        String title,
        String lede,
        List<Crumb> crumbs,
        String seatsWords,
        boolean partial,
        String csv,
        List<Line> seated,
        List<Line> waiting,
        List<Line> dropped,
        @Nullable Drop drop) {

    /** Whether the reader may drop somebody of the list. */
    public boolean dropping() {
        return seated.stream().anyMatch(line -> !line.dropPath().isEmpty());
    }

    /**
     * @param place on the waiting list; 0 for those seated
     * @param until the last day of a student who was dropped; none for others
     * @param untilWords empty for others
     * @param dropPath where the student can be dropped; empty for those who may not
     * @param dropLabel what that does, for those who hear the page
     */
    public record Line(
            String student,
            int place,
            String name,
            String school,
            String grade,
            int rank,
            LocalDate since,
            String sinceWords,
            @Nullable LocalDate until,
            String untilWords,
            String dropPath,
            String dropLabel) {}

    /**
     * The form that drops a student.
     *
     * @param words what dropping does
     * @param min the first day that can be the last; @param max the last one
     */
    public record Drop(
            String student,
            String title,
            String words,
            String action,
            String button,
            String back,
            LocalDate min,
            LocalDate max) {}

    /** The sections that somebody may open. */
    public record Index(String title, String lede, List<Crumb> crumbs, String term, List<Entry> sections) {}

    public record Entry(
            String path, String code, String course, String when, String where, String seats, int waiting) {}
}
