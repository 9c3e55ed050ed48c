package org.ropeway.schedule.web;

import java.util.List;
import org.ropeway.catalog.History;
import org.ropeway.shell.Crumb;
import org.ropeway.shell.Option;

/**
 * All that section.html shows beside the form: one section, new or to be changed.
 *
 * @param shares one line a member district: its name and the form's two fields
 * @param seen the fingerprint of what is changed; empty for a new section
 */
record SectionPage(
        String title,
        List<Crumb> crumbs,
        String action,
        String seen,
        List<Option> terms,
        List<Option> courses,
        List<Option> sites,
        List<Option> days,
        List<Option> instructors,
        List<SectionPage.ShareLine> shares,
        List<History.Line> history) {

    record ShareLine(String district, String seats, String release) {}
}
