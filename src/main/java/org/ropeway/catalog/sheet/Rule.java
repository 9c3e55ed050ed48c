package org.ropeway.catalog.sheet;

import java.util.Locale;

/** What a file of courses, sections or costs must keep to. A broken warning is told and imported all the same. */
public enum Rule {
    FILE_IS_UTF_8,
    FILE_IS_CSV,
    FILE_HAS_ROWS,
    COLUMN_KNOWN,
    COLUMN_ONCE,
    COLUMN_NEEDED,
    ROW_AS_WIDE_AS_HEADER,
    VALUE_NEEDED,
    CODE_FORM,
    CODE_FREE,
    ONCE_IN_FILE,
    WHOLE_NUMBER,
    DECIMAL_NUMBER,
    HOURS,
    ONE_OF,
    YES_OR_NO,
    TIME,
    DATE,
    DAYS,
    ENDS_AFTER_START,
    TOGETHER,
    PATHWAY_KNOWN,
    PATHWAY_IN_USE,
    STATE_CODE_FORM,
    STATE_CODE_KNOWN(false),
    STATE_CODE_OF_LEVEL(false),
    STATE_CODE_OF_PATHWAY(false),
    COURSE_KNOWN,
    COURSE_ACTIVE(false),
    NO_CIRCLE,
    TERM_KNOWN,
    SITE_KNOWN,
    INSTRUCTOR_KNOWN,
    INSTRUCTOR_FREE,
    DISTRICT_KNOWN,
    SHARES_WITHIN_SEATS,
    RELEASE_NEEDS_SHARE,
    AMOUNT,
    LINE_ONCE;

    private final boolean error;

    Rule() {
        this(true);
    }

    Rule(boolean error) {
        this.error = error;
    }

    public boolean isError() {
        return error;
    }

    /** As files and the API name it: {@code value-needed}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
