package org.ropeway.law.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that rules.html shows. */
public record RulesPage(String title, String lede, List<Area> areas, boolean mayChange) {

    /** The parameters of one area. */
    public record Area(String title, List<Rule> rules) {}

    /**
     * One parameter as it holds today.
     *
     * @param standing in words; {@code kind} is the tag's
     * @param basis the agency's own policy, where it has set the value
     */
    public record Rule(
            String id,
            String description,
            String value,
            String standing,
            String kind,
            String source,
            @Nullable String basis,
            boolean mayChange) {}
}
