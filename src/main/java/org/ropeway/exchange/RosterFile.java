package org.ropeway.exchange;

import org.jspecify.annotations.Nullable;

/**
 * The data files of a OneRoster package, in the order in which they are read: a file comes after those it refers to,
 * so that most references are settled at once.
 *
 * <p>Source: OneRoster 1.2 CSV binding (1.2.1); the thirteen files of 1.1 are those without "since 1.2".
 */
public enum RosterFile {
    ORGS("orgs", Use.NAMED),
    ACADEMIC_SESSIONS("academicSessions", Use.NAMED),
    COURSES("courses", Use.NAMED),
    CLASSES("classes", Use.NAMED),
    USERS("users", Use.NAMED),
    USER_PROFILES("userProfiles", Use.CHECKED),
    ROLES("roles", Use.KEPT),
    ENROLLMENTS("enrollments", Use.KEPT),
    DEMOGRAPHICS("demographics", Use.KEPT),
    RESOURCES("resources", Use.CHECKED),
    CLASS_RESOURCES("classResources", Use.CHECKED),
    COURSE_RESOURCES("courseResources", Use.CHECKED),
    USER_RESOURCES("userResources", Use.CHECKED),
    CATEGORIES("categories", Use.CHECKED),
    LINE_ITEMS("lineItems", Use.CHECKED),
    RESULTS("results", Use.CHECKED),
    SCORE_SCALES("scoreScales", Use.CHECKED),
    LINE_ITEM_SCORE_SCALES("lineItemScoreScales", Use.CHECKED),
    LINE_ITEM_LEARNING_OBJECTIVE_IDS("lineItemLearningObjectiveIds", Use.CHECKED),
    RESULT_SCORE_SCALES("resultScoreScales", Use.CHECKED),
    RESULT_LEARNING_OBJECTIVE_IDS("resultLearningObjectiveIds", Use.CHECKED);

    private enum Use {
        /** Kept with its id, so that a later delta may refer to it. */
        NAMED,
        KEPT,
        CHECKED
    }

    private final String stem;
    private final Use use;

    RosterFile(String stem, Use use) {
        this.stem = stem;
        this.use = use;
    }

    /** The name inside the package, "users.csv". */
    public String fileName() {
        return stem + ".csv";
    }

    /** The manifest's row for it, "file.users". */
    public String property() {
        return "file." + stem;
    }

    /** False for gradebook, resources and profiles: their form is checked, their content is left alone. */
    public boolean isKept() {
        return use != Use.CHECKED;
    }

    /** True for files whose ids are stored, so that a later delta may refer to them. */
    boolean isNamed() {
        return use == Use.NAMED;
    }

    /** The name without ".csv", as references in {@link RosterShapes} write it. */
    String stem() {
        return stem;
    }

    static @Nullable RosterFile ofFileName(String name) {
        for (var file : values()) {
            if (file.fileName().equals(name)) {
                return file;
            }
        }
        return null;
    }

    static RosterFile ofStem(String stem) {
        for (var file : values()) {
            if (file.stem.equals(stem)) {
                return file;
            }
        }
        throw new IllegalArgumentException("no OneRoster file is called " + stem);
    }
}
