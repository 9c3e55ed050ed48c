package org.ropeway.schedule.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.shell.Crumb;

/**
 * All that course.html shows.
 *
 * @param facts name, value and a line that explains it
 * @param notOffered what is said instead of sections where there are none
 * @param guide how to enroll, cost, transportation and whom to ask
 */
record CoursePage(
        String title,
        List<Crumb> crumbs,
        String icon,
        String sector,
        String level,
        boolean college,
        String description,
        List<CoursePage.Fact> facts,
        List<CoursePage.SectionLine> sections,
        String notOffered,
        List<AdmissionWords.Sentence> who,
        List<CoursePage.Link> prerequisites,
        List<CoursePage.Link> next,
        List<String> certifications,
        String leadsTo,
        List<FrontPage.Guide> guide) {

    /** @param note how it is meant; none where it speaks for itself */
    record Fact(String label, String value, @Nullable String note) {}

    /** @param kept one sentence a district share */
    record SectionLine(
            String code,
            String term,
            String site,
            String address,
            String days,
            String times,
            String seats,
            List<String> kept,
            String instructor) {}

    /** Another course. */
    record Link(String label, String path) {}
}
