package org.ropeway.seating.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.shell.Crumb;
import org.ropeway.shell.Option;
import org.ropeway.shell.Step;
import org.ropeway.shell.Tile;

/**
 * The director's page of a term's allocation: readiness, the lottery number, the runs and what they do, side by side.
 *
 * @param term its id; empty where the agency has no term
 * @param draw the number in force, or none
 * @param earlier draws before it
 * @param open whether a number may be drawn and runs be started: nothing is published
 * @param computing runs at work
 * @param compare none before a run is done
 */
public record AllocationPage(
        String title,
        String lede,
        List<Crumb> crumbs,
        String term,
        List<Option> terms,
        List<Step> steps,
        List<Tile> readiness,
        @Nullable Draw draw,
        List<Draw> earlier,
        List<Option> methods,
        boolean open,
        String usual,
        List<Working> computing,
        @Nullable Compare compare,
        List<RunLine> runs,
        @Nullable RunLine published) {

    /** A draw in words. @param how the method; @param words where it was drawn, or its text */
    public record Draw(String number, String how, String words, String whyAgain, String by, String at) {}

    public record Working(String id, String policy, String progress, String path) {}

    /** @param asked the seats per student and what becomes of shares, in words */
    public record RunLine(
            String path,
            String policy,
            String asked,
            String kind,
            String status,
            String result,
            String by,
            String at) {}

    /**
     * Runs side by side.
     *
     * @param policies heads of the runs' columns
     * @param figures a line each: name, then a cell for each run
     * @param choices seats by the rank of the wish: first, second, later; for each run
     */
    public record Compare(
            List<Head> policies, List<Figure> figures, List<Choice> choices, List<Group> groups, String small) {}

    /** A run's head. @param stages of most served, in words; empty for fair */
    public record Head(
            String policy, String path, String seated, String students, boolean publishable, List<Stage> stages) {}

    /** @param kind ok where the optimum is proved, else warn */
    public record Stage(String name, String value, String kind, String proof) {}

    public record Figure(String name, List<String> cells) {}

    public record Choice(String policy, List<String> cells) {}

    /** Groups by one trait. @param id of the chart's table; @param title "by district"; @param head "District" */
    public record Group(String id, String title, String head, List<Row> rows) {}

    public record Row(String name, String students, List<Cell> cells) {}

    /** @param value the rate as a bare number, the middle of a range; null where hidden. @param rate in words */
    public record Cell(
            String first,
            String other,
            String none,
            @Nullable Integer value,
            String rate,
            boolean flagged) {}
}
