package org.ropeway.seating.web;

import java.time.LocalDate;
import java.util.List;
import org.ropeway.shell.Crumb;

/**
 * A section's roster.
 *
 * @param seatsWords "28 of 30 seats taken, 6 waiting"
 * @param partial whether the asker sees some of the students only
 */
public record RosterPage(
        String title,
        String lede,
        List<Crumb> crumbs,
        String seatsWords,
        boolean partial,
        String csv,
        List<Line> seated,
        List<Line> waiting) {

    /** @param place on the waiting list; 0 for those seated */
    public record Line(
            int place, String name, String school, String grade, int rank, LocalDate since, String sinceWords) {}

    /** The sections that somebody may open. */
    public record Index(String title, String lede, List<Crumb> crumbs, String term, List<Entry> sections) {}

    public record Entry(
            String path, String code, String course, String when, String where, String seats, int waiting) {}
}
