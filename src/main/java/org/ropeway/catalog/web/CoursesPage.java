package org.ropeway.catalog.web;

import java.util.List;
import org.ropeway.shell.TableView;

/** All that courses.html shows: the director's list. */
record CoursesPage(String title, String lede, TableView table, List<CoursesPage.Line> lines) {

    /** @param tag {@code ok} for one that may be offered, {@code locked} for one that may not */
    record Line(
            String path,
            String title,
            String code,
            String pathway,
            String level,
            String hours,
            String credits,
            String tag,
            String standing) {}
}
