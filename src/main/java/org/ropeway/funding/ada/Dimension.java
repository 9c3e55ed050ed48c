package org.ropeway.funding.ada;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a report's minutes are grouped by. */
public enum Dimension {
    SECTION,
    COURSE,
    SECTOR,
    SITE,
    METHOD,
    DISTRICT,
    /** Grades 9 and 10, 11 and 12, and everybody else. */
    BAND,
    /** In grades 9 to 12, or not. */
    AGE,
    MONTH,
    KIND,
    CLAIM;

    /** Stands for the district of students who live in no member district. */
    public static final String NONE = "none";

    public static final String YOUTH = "youth";
    public static final String ADULT = "adult";

    /** The group that minutes belong to: an id, a code or a month. */
    public String valueOf(Cell cell, SectionFacts facts) {
        return switch (this) {
            case SECTION -> cell.section().toString();
            case COURSE -> facts.section().course().toString();
            case SECTOR -> facts.sector();
            case SITE -> facts.section().site().toString();
            case METHOD -> facts.course().method().name();
            case DISTRICT -> cell.district() == null ? NONE : cell.district().toString();
            case BAND -> cell.band().name();
            case AGE -> cell.band().isYouth() ? YOUTH : ADULT;
            case MONTH -> cell.month().toString();
            case KIND -> cell.kind().name();
            case CLAIM -> cell.claim().name();
        };
    }

    /** As addresses name it: {@code district}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Dimension> find(String word) {
        return Stream.of(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    public String messageKey() {
        return "ada.by." + word();
    }
}
