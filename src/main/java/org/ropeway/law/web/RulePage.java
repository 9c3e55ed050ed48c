package org.ropeway.law.web;

import java.util.List;
import org.ropeway.shell.Crumb;
import org.ropeway.shell.Option;

/** All that rule.html shows. @param choices none for what is typed in. @param type of the field then: {@code time} or {@code text} */
public record RulePage(
        String title, String id, String value, List<Crumb> crumbs, List<Option> choices, String type, List<Past> past) {

    /** A value that the agency set. */
    public record Past(String from, String to, String value, String basis, String by) {}
}
