package org.ropeway.funding.ada;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ropeway.funding.Figure;

/**
 * A parameter as a report used it.
 *
 * @param parameter {@code funding/ada-divisor}
 * @param from since when the value holds; none if that was not kept
 * @param to the last day it holds; none for until further notice
 * @param source the agency's own policy, or the law, as one cites it
 */
public record UsedParameter(
        String parameter,
        String value,
        String unit,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String source,
        Standing standing) {

    /** How far the value can be relied on. */
    public enum Standing {
        LAW,
        SECONDARY,
        /** Nobody has verified it in the law's own text: shown as a local setting. */
        UNVERIFIED,
        /** No rule of law, and the agency has set none of its own. */
        LOCAL_POLICY,
        /** The agency's own setting. */
        OWN_SETTING;

        public boolean isLocal() {
            return this == UNVERIFIED || this == LOCAL_POLICY || this == OWN_SETTING;
        }

        public String messageKey() {
            return "ada.standing." + name();
        }
    }

    /** Of a parameter that is a whole number. */
    public Figure figure() {
        return new Figure(parameter, Long.parseLong(value), source, standing == Standing.UNVERIFIED);
    }
}
