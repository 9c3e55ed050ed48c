package org.ropeway.catalog.web;

import java.util.List;
import org.ropeway.catalog.History;
import org.ropeway.shell.Crumb;
import org.ropeway.shell.Option;

/**
 * All that edit.html shows beside the form: one course, new or to be changed.
 *
 * @param action where the form leads, without the agency's prefix
 * @param seen the fingerprint of what is changed; empty for a new course
 * @param publicPath where the public sees it; empty for a new course
 */
record CoursePage(
        String title,
        List<Crumb> crumbs,
        String action,
        String seen,
        String publicPath,
        List<Option> pathways,
        List<Option> levels,
        List<Option> methods,
        List<History.Line> history) {}
