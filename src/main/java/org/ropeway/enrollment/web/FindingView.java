package org.ropeway.enrollment.web;

import org.jspecify.annotations.Nullable;

/**
 * One rule's answer in words.
 *
 * @param tag the look of its badge: {@code ok}, {@code no} or {@code unknown}
 * @param answer the badge: "Eligible"
 * @param rule the rule's name
 * @param text the reason, with the facts used
 * @param source as one cites it
 * @param unverified whether the value is a local setting not verified against the law's text
 * @param help who may waive it, or what waived it; none where the rule is met
 */
public record FindingView(
        String tag,
        String answer,
        String rule,
        String text,
        String source,
        boolean unverified,
        @Nullable String help) {}
