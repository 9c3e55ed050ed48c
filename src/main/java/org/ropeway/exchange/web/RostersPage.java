package org.ropeway.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.shell.Option;

/**
 * All that rosters.html shows.
 *
 * @param settings for each district where its files carry the state id
 * @param history the latest runs, newest first
 */
public record RostersPage(
        String title, String lede, List<Option> districts, List<Setting> settings, List<Run> history) {

    /** Where a district's files carry the state id. @param type of userIds; empty for identifier */
    public record Setting(String district, String name, String type) {}

    /** One line of the history; {@code kind} is the tag's. */
    public record Run(
            String id,
            String file,
            String district,
            String at,
            String by,
            String state,
            String kind,
            @Nullable String note) {}

    public boolean hasOneDistrict() {
        return districts.size() == 1;
    }
}
