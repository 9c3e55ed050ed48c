package org.ropeway.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.shell.Option;

/**
 * All that rosters.html shows.
 *
 * @param type of userIds under which the only district's files carry the state id; empty for identifier, and for several
 *     districts
 * @param states for several districts, how each stands; empty for one
 * @param history the latest runs, newest first
 */
public record RostersPage(
        String title, String lede, List<Option> districts, String type, List<State> states, List<Run> history) {

    /**
     * How a district stands.
     *
     * @param stateId where its files carry the state id
     * @param run the last roster; null before the first
     */
    public record State(
            String name, String stateId, @Nullable Run run) {}

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
