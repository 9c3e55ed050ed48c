package org.ropeway.law.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.shell.Crumb;
import org.ropeway.shell.Option;

/**
 * All that rule.html shows.
 *
 * @param choices none for what is typed in
 * @param type of the field then: {@code time} or {@code text}
 * @param hint how the value is written, where that needs saying
 */
public record RulePage(
        String title,
        String id,
        String value,
        List<Crumb> crumbs,
        List<Option> choices,
        String type,
        @Nullable String hint,
        List<Past> past) {

    /** A value that the agency set. */
    public record Past(String from, String to, String value, String basis, String by) {}
}
