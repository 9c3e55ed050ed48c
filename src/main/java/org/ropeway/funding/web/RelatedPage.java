package org.ropeway.funding.web;

import java.util.List;
import org.ropeway.shell.Option;

/** All that related.html shows. @param needed the least minutes a week, in words @param lines the weeks that were too short */
record RelatedPage(
        String title,
        String lede,
        List<Option> years,
        String year,
        String needed,
        List<Line> lines,
        List<ParameterLines.Line> parameters) {

    record Line(String week, String section, String student, String station, String taught, String missing) {}
}
