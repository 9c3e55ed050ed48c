package org.ropeway.enrollment.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.shell.Option;
import org.ropeway.shell.Step;

/**
 * A student's list in words: the part that the student's page and the counselor's page share ({@code enrollment/list.html}).
 *
 * @param path where its forms are sent, without the agency's prefix
 * @param version the version that the page shows; every form sends it back
 * @param editable whether wishes may be changed now
 * @param notice what has to be said first, or none
 * @param empty what to say while there is no wish
 * @param consent how consent can be given here and now, or none
 * @param mayReopen whether a list that was sent can be taken back now
 * @param words what was looked for in the catalog
 * @param found courses that may be added
 */
public record ListView(
        String path,
        String student,
        String term,
        int version,
        boolean editable,
        List<Badge> badges,
        List<FindingView> findings,
        String bandWhy,
        String bandSource,
        List<Step> steps,
        @Nullable Notice notice,
        String empty,
        List<WishView> wishes,
        boolean full,
        int seatsWanted,
        List<Option> seats,
        @Nullable ConsentView consent,
        boolean maySubmit,
        boolean mayReopen,
        WeekView week,
        String words,
        List<WishView> found,
        List<Line> history) {

    public record Badge(String tag, String text) {}

    /** @param kind as {@code shell/page :: alert} takes it */
    public record Notice(String kind, String title, String text) {}

    /** A line of the history. @param words the reason given, or none */
    public record Line(
            String when, String what, String who, @Nullable String words) {}

    /**
     * @param required whether the list cannot be sent without it
     * @param statement what one consents to
     * @param label of the field for the name
     */
    public record ConsentView(boolean required, String statement, String label, String name) {}

    /**
     * A wish, or a course that may become one.
     *
     * @param rank 1 is wanted most; 0 for a course that may be added
     * @param code names it in forms
     * @param meta hours, credits and college in one line
     * @param kind whether one section is wished for or any of the course
     * @param whys what stands in the way
     */
    public record WishView(
            int rank,
            String code,
            String title,
            String meta,
            String kind,
            String href,
            String tag,
            String answer,
            List<FindingView> whys,
            boolean first,
            boolean last,
            boolean listed,
            List<SectionView> sections) {}

    /**
     * A section's card.
     *
     * @param share the seats kept for the student's district, or none
     * @param way minutes to allow for the way, or none
     * @param no why the student may not take this one, or none
     * @param listed whether this very section is wished for
     */
    public record SectionView(
            String code,
            String days,
            String times,
            String place,
            String seats,
            @Nullable String share,
            @Nullable String way,
            @Nullable String no,
            List<String> conflicts,
            boolean listed) {}
}
