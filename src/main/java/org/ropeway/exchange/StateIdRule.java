package org.ropeway.exchange;

import java.util.Locale;

/**
 * Where a district's users carry the state id: in {@code identifier}, or in {@code userIds} under a type, as in
 * {@code {SSID:1234567890}}.
 *
 * @param userIdType the type in {@code userIds}, any case; empty for {@code identifier}
 */
public record StateIdRule(String userIdType) {
    public static final StateIdRule IDENTIFIER = new StateIdRule("");

    public StateIdRule {
        userIdType = userIdType.strip();
    }

    public boolean isIdentifier() {
        return userIdType.isEmpty();
    }

    /** The state id in these cells; empty when there is none. */
    String in(String identifier, String userIds) {
        if (isIdentifier()) {
            return identifier.strip();
        }
        var prefix = "{" + userIdType.toLowerCase(Locale.ROOT) + ":";
        for (var item : userIds.split(",")) {
            var pair = item.strip();
            if (pair.toLowerCase(Locale.ROOT).startsWith(prefix) && pair.endsWith("}")) {
                return pair.substring(prefix.length(), pair.length() - 1).strip();
            }
        }
        return "";
    }
}
