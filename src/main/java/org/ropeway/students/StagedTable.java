package org.ropeway.students;

/**
 * What a roster brings, table by table; each row's values come in the order of the columns named here, the last of all
 * tables but {@code AGENT} and {@code GIVEN_ID} being whether the roster says that the record is to be deleted.
 */
public enum StagedTable {
    /** {@code kind} is OneRoster's word; {@code school_id} the agency's school, if it knows it. */
    ORG(
            "source_id text, name text, kind text, identifier text, parent_source_id text, school_id uuid, deleted boolean"),
    TERM(
            "source_id text, title text, kind text, first_day date, last_day date, parent_source_id text, deleted boolean"),
    COURSE("source_id text, title text, code text, deleted boolean"),
    /** Terms and periods as {@code {a,b}}. */
    CLASS("source_id text, title text, code text, course_source_id text, org_source_id text, term_source_ids text[],"
            + " periods text[], location text, deleted boolean"),
    /** Everybody: who is a student is told by {@link #ROLE}. */
    PERSON("source_id text, given_name text, middle_name text, family_name text, preferred_given_name text,"
            + " preferred_family_name text, grade smallint, ssid text, email text, phone text, deleted boolean"),
    /** {@code rank}: 0 for a primary role, more for others. */
    ROLE("user_source_id text, role text, org_source_id text, rank smallint, deleted boolean"),
    /** A guardian or contact of a person. */
    AGENT("user_source_id text, adult_source_id text"),
    /** {@code gender} is a {@link Gender}; races may be null. */
    DEMOGRAPHICS(
            "user_source_id text, birth_date date, gender text, american_indian boolean, asian boolean, black boolean,"
                    + " pacific_islander boolean, white boolean, two_or_more_races boolean, hispanic boolean,"
                    + " deleted boolean"),
    /** Of students only. */
    ENROLLMENT(
            "user_source_id text, class_source_id text, source_id text, first_day date, last_day date, deleted boolean"),
    /** The ids to give to new students, for those who keep their own; any other gets one that nobody had before. */
    GIVEN_ID("source_id text, id uuid");

    private final String columns;

    StagedTable(String columns) {
        this.columns = columns;
    }

    String stage() {
        return "stage_" + name().toLowerCase(java.util.Locale.ROOT);
    }

    String columns() {
        return columns;
    }
}
