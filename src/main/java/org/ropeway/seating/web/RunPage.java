package org.ropeway.seating.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.shell.Crumb;

/**
 * One run: what it says, publishing it, and looking into a student's reasons or a section's list.
 *
 * @param asking whether the director is asked to confirm publishing
 * @param refusal why publishing was refused, a line each; empty otherwise
 */
public record RunPage(
        String title,
        String lede,
        List<Crumb> crumbs,
        AllocationPage.RunLine run,
        String path,
        boolean publishable,
        boolean asking,
        boolean done,
        String confirmation,
        List<String> refusal,
        List<AllocationPage.Stage> stages,
        String words,
        List<Found> found,
        List<Section> sections) {

    /** A student that the search found. */
    public record Found(String name, String school, String path) {}

    /** A section of the run. */
    public record Section(String path, String code, String course, String when, int seats, int seated, int refused) {}

    /** A student's answers in a run. */
    public record Student(String title, String lede, List<Crumb> crumbs, AnswerView view) {}

    /** A section's list in a run. */
    public record SectionList(String title, String lede, List<Crumb> crumbs, List<Line> seated, List<Line> refused) {}

    /** @param why the sentence for those without a seat; empty for those with one */
    public record Line(
            String name,
            String path,
            int rank,
            int band,
            int place,
            @Nullable String why) {}
}
