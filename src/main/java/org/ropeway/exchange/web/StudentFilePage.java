package org.ropeway.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.shell.Crumb;
import org.ropeway.shell.Option;

/**
 * All that student-file.html shows.
 *
 * @param outcome what came of the file that was just sent; null before
 * @param kinds what such files may tell
 */
public record StudentFilePage(
        String title,
        String lede,
        List<Crumb> crumbs,
        List<Option> districts,
        @Nullable Outcome outcome,
        List<Kind> kinds) {

    /** @param kind of the alert */
    public record Outcome(String kind, String title, String text, List<Fault> faults) {}

    public record Fault(String line, String field, String value, String rule, String sentence) {}

    /** @param header its first line; @param example a file of three lines */
    public record Kind(String title, String text, String example, String header) {}

    public boolean hasOneDistrict() {
        return districts.size() == 1;
    }
}
