package org.ropeway.enrollment.web;

import java.util.List;
import org.ropeway.shell.Option;
import org.ropeway.shell.TableView;
import org.ropeway.shell.Tile;

/** What {@code board.html} shows. @param terms to choose from, where several have a request window; else empty */
public record BoardPage(
        String title,
        String lede,
        List<Tile> tiles,
        TableView table,
        boolean severalSchools,
        List<Line> lines,
        List<Option> terms) {

    /**
     * One student.
     *
     * @param tag the look of the status
     * @param blocks what stands in the way, in words
     */
    public record Line(
            String path,
            String name,
            String school,
            String grade,
            String tag,
            String status,
            String blocks,
            int wishes,
            String changed) {}
}
