package org.ropeway.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One parameter with its dated values.
 *
 * @param id {@code <area>/<name>}, as its file is called
 * @param unit what the value counts: {@code years}, {@code minutes}, {@code time} (of day, {@code 15:30}),
 *     {@code month-day} (of every year, {@code 12-31}), {@code cents}, {@code yes-no}, {@code choice}
 * @param choices the values allowed, where the unit is {@code choice}; empty otherwise
 * @param setLocally whether an agency may set a value of its own
 */
public record Parameter(
        String id,
        String description,
        String descripcion,
        String unit,
        List<String> choices,
        Standing standing,
        boolean setLocally,
        Source source,
        List<Dated> values) {

    public Parameter {
        choices = List.copyOf(choices);
        values = List.copyOf(values);
    }

    /** How far the value can be relied on. */
    public enum Standing {
        /** Its text was read. */
        LAW,
        /** Read in a secondary source. */
        SECONDARY,
        /** Not verified: shown as a local setting. */
        UNVERIFIED,
        /** No rule of law: what an agency decides. */
        LOCAL_POLICY
    }

    /** @param section as one cites it: {@code Education Code 52314} @param seccion the same to Spanish readers */
    public record Source(String title, String section, String seccion) {

        public Source(String title, String section) {
            this(title, section, section);
        }

        public String section(Locale locale) {
            return locale.getLanguage().equals("es") ? seccion : section;
        }
    }

    /** @param to the last day it holds; none for until further notice */
    public record Dated(LocalDate from, @Nullable LocalDate to, String value) {

        boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }
}
