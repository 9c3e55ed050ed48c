package org.ropeway.exchange;

import java.util.Locale;

/**
 * Each rule that a roster may break. The names are stable codes: they stand in downloads, in the API and in
 * {@code docs/roster-import.md}, which says of each why it is an error or a warning. An error stops the import, a
 * warning does not.
 */
public enum RosterRule {
    PACKAGE_UNREADABLE,
    PACKAGE_TOO_LARGE,
    ENTRY_UNKNOWN,
    ENTRY_NOT_AT_ROOT,
    ENTRY_TWICE,
    ENTRY_IGNORED(Severity.WARNING),
    MANIFEST_MISSING,
    MANIFEST_HEADER,
    MANIFEST_PROPERTY_MISSING,
    MANIFEST_PROPERTY_TWICE,
    MANIFEST_FILE_UNKNOWN,
    MANIFEST_PROPERTY_UNKNOWN(Severity.WARNING),
    MANIFEST_VERSION,
    MANIFEST_ROSTER_VERSION,
    MANIFEST_MODE,
    FILE_MISSING,
    FILE_UNDECLARED,
    FILE_EMPTY,
    BYTE_ORDER_MARK(Severity.WARNING),
    ENCODING,
    CONTROL_CHARACTER,
    CSV_QUOTE,
    CSV_FIELD_TOO_LONG,
    ROW_WIDTH,
    ROW_BLANK(Severity.WARNING),
    HEADER_MISSING,
    HEADER_ORDER,
    HEADER_TWICE,
    HEADER_UNKNOWN,
    METADATA_POSITION,
    REQUIRED,
    ID_FORM,
    DATE_FORM,
    DATETIME_FORM,
    DATETIME_STYLE(Severity.WARNING),
    YEAR_FORM,
    INTEGER_FORM,
    NUMBER_FORM,
    BOOLEAN_FORM,
    BOOLEAN_CASE(Severity.WARNING),
    VOCABULARY,
    VOCABULARY_CASE(Severity.WARNING),
    LIST_ITEM_EMPTY,
    LIST_SPACES(Severity.WARNING),
    USER_IDS_FORM,
    SUBJECT_COUNT(Severity.WARNING),
    BULK_STATUS,
    BULK_DATE_MODIFIED,
    DELTA_STATUS,
    DELTA_DATE_MODIFIED,
    DUPLICATE_ID,
    REFERENCE_FILE_ABSENT,
    REFERENCE_MISSING,
    REFERENCE_DELETED(Severity.WARNING),
    DELETE_UNKNOWN(Severity.WARNING),
    DATES_REVERSED(Severity.WARNING),
    SCHOOL_TYPE,
    SCHOOL_YEAR_TYPE,
    PROFILE_OWNER,
    SCORE_RANGE,
    SCORE_SCALE,
    LEARNING_OBJECTIVE_ID,
    GRADE_UNKNOWN(Severity.WARNING),
    STATE_ID_MISSING(Severity.WARNING),
    STATE_ID_FORM(Severity.WARNING),
    BIRTH_DATE_ODD(Severity.WARNING),
    USER_WITHOUT_ROLE(Severity.WARNING),
    SCHOOL_UNKNOWN(Severity.WARNING);

    /** What a broken rule means for the import. */
    public enum Severity {
        /** Nothing of the package is imported. */
        ERROR,
        /** The package is imported, and someone should look. */
        WARNING
    }

    private final Severity severity;

    RosterRule() {
        this(Severity.ERROR);
    }

    RosterRule(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** The key of the rule's sentence in the message files. */
    public String messageKey() {
        return "exchange.rule." + name().toLowerCase(Locale.ROOT);
    }
}
