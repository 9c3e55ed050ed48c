package org.ropeway.enrollment.web;

import java.util.List;

/** What {@code windows.html} shows. @param zone whose clock the times are by */
public record WindowsPage(String title, String lede, String zone, List<Row> terms) {

    /**
     * One term.
     *
     * @param tag the look of the status
     * @param opens for the form's field, empty where none is set
     * @param open whether it can be closed now
     * @param path where its form is sent
     * @param board where its lists are
     */
    public record Row(
            String id,
            String name,
            String days,
            String tag,
            String status,
            String when,
            String opens,
            String closes,
            boolean open,
            String path,
            String board,
            String counts) {}
}
