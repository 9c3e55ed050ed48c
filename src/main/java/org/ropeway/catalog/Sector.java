package org.ropeway.catalog;

import java.util.Locale;

/**
 * One of California's 15 industry sectors. CTE Model Curriculum Standards, adopted 2013-01-16.
 *
 * @param code the sector's letters in the standards: {@code HSMT}
 * @param stateCode its letters in CALPADS files: {@code HLT}
 */
public record Sector(String code, String stateCode, String name, String nameEs) {

    public String name(Locale locale) {
        return locale.getLanguage().equals("es") ? nameEs : name;
    }
}
