package org.ropeway.students;

import java.sql.Connection;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.ropeway.shared.DistrictId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One load of one district's roster: write the rows of each table, one table after the other, then {@link #merge}.
 * Nothing is anybody's to see before the transaction ends.
 */
public final class RosterLoad {
    private final JdbcClient jdbc;
    private final Connection connection;
    private final Staged staged;

    RosterLoad(JdbcClient jdbc, Connection connection, DistrictId district, LocalDate today, Instant now) {
        this.jdbc = jdbc;
        this.connection = connection;
        this.staged = new Staged(jdbc, district, today, now);
        for (var table : StagedTable.values()) {
            create(table);
        }
    }

    /** Begins to write a table's rows; nothing else may be asked of the database until the rows are closed. */
    public CopyRows rows(StagedTable table) {
        return CopyRows.now(connection, table.stage());
    }

    /** Rows that wait in memory until closed, so that they may be written while another table's are. */
    public CopyRows rowsForLater(StagedTable table) {
        return CopyRows.later(connection, table.stage());
    }

    /**
     * Makes the staged rows the district's roster: new records are added, changed ones changed, and what is gone is
     * marked with today's date.
     *
     * @param coverage what the rows of each table say together; a table that is not named is left as it is
     * @return what became of each table's records; {@code PERSON} tells of students and adults, also where only their
     *     roles or demographics changed
     */
    public Map<StagedTable, LoadCounts> merge(Map<StagedTable, Coverage> coverage) {
        for (var table : StagedTable.values()) {
            jdbc.sql("analyze " + table.stage()).update();
        }
        boolean bulk = coverage.containsValue(Coverage.ALL);
        nestedLoops(!bulk);
        var counts = new EnumMap<StagedTable, LoadCounts>(StagedTable.class);
        var home = new HomeMerge(staged);
        counts.put(StagedTable.ORG, run(coverage, StagedTable.ORG, home::orgs));
        counts.put(StagedTable.TERM, run(coverage, StagedTable.TERM, home::terms));
        counts.put(StagedTable.COURSE, run(coverage, StagedTable.COURSE, home::courses));
        counts.put(StagedTable.CLASS, run(coverage, StagedTable.CLASS, home::classes));
        var people = new StudentMerge(staged, coverage);
        counts.put(StagedTable.PERSON, people.merge());
        counts.put(StagedTable.ENROLLMENT, run(coverage, StagedTable.ENROLLMENT, new EnrollmentMerge(staged)::merge));
        nestedLoops(true);
        return counts;
    }

    /**
     * PostgreSQL knows nothing yet of rows that this transaction added: it takes hundreds of thousands for a handful, and
     * compares each with each. A bulk load is joined by hashes, which suit many rows and few.
     */
    private void nestedLoops(boolean allowed) {
        jdbc.sql("select set_config('enable_nestloop', :allowed, true)")
                .param("allowed", allowed ? "on" : "off")
                .query(String.class)
                .single();
    }

    private static LoadCounts run(Map<StagedTable, Coverage> coverage, StagedTable table, Step step) {
        var said = coverage.get(table);
        return said == null ? LoadCounts.NONE : step.merge(said == Coverage.ALL);
    }

    private void create(StagedTable table) {
        jdbc.sql("drop table if exists pg_temp." + table.stage()).update();
        jdbc.sql("create temporary table " + table.stage() + " (" + table.columns() + ") on commit drop")
                .update();
    }

    private interface Step {
        LoadCounts merge(boolean all);
    }

    /** The staged rows, whose they are, and the day. */
    record Staged(JdbcClient jdbc, DistrictId district, LocalDate today, Instant now) {
        JdbcClient.StatementSpec sql(String sql) {
            return jdbc.sql(sql)
                    .param("district", district.value())
                    .param("today", Date.valueOf(today))
                    .param("now", Timestamp.from(now));
        }

        LoadCounts counts(JdbcClient.StatementSpec merge) {
            return merge.query(LoadCounts.class).single();
        }
    }
}
