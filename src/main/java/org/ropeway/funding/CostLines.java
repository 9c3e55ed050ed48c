package org.ropeway.funding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.ropeway.shared.Cents;
import org.ropeway.shared.CourseId;
import org.ropeway.shared.SchoolYear;
import org.ropeway.shared.SiteId;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lines of budgets and books, in PostgreSQL. */
@Repository
class CostLines {
    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    CostLines(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** By source, kind and account. */
    List<CostLine> of(SchoolYear year) {
        return jdbc.sql("""
                select source, kind, account, description, course_id, site_id, cents
                  from funding.cost_line
                 where school_year = :year
                 order by source, kind, account, description, course_id, site_id
                """)
                .param("year", year.firstYear())
                .query(CostLines::line)
                .list();
    }

    void replace(SchoolYear year, Collection<String> sources, Collection<CostLine> lines) {
        jdbc.sql("delete from funding.cost_line where school_year = :year and source in (:sources)")
                .param("year", year.firstYear())
                .param("sources", sources)
                .update();
        batches.batchUpdate("""
                insert into funding.cost_line
                       (school_year, source, kind, account, description, course_id, site_id, cents)
                values (:year, :source, :kind, :account, :description, :course, :site, :cents)
                """, lines.stream().map(line -> values(year, line)).toArray(MapSqlParameterSource[]::new));
    }

    /** One load of an agency at a time. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('costs ' || current_setting('ropeway.agency'), 0))")
                .query()
                .listOfRows();
    }

    private static MapSqlParameterSource values(SchoolYear year, CostLine line) {
        var key = line.key();
        return new MapSqlParameterSource("year", year.firstYear())
                .addValue("source", key.source())
                .addValue("kind", key.kind().name())
                .addValue("account", key.account())
                .addValue("description", key.description())
                .addValue("course", key.course() == null ? null : key.course().value())
                .addValue("site", key.site() == null ? null : key.site().value())
                .addValue("cents", line.amount().value());
    }

    private static CostLine line(ResultSet row, int number) throws SQLException {
        var course = row.getObject("course_id", UUID.class);
        var site = row.getObject("site_id", UUID.class);
        return new CostLine(
                new CostLine.Key(
                        row.getString("source"),
                        CostLine.Kind.valueOf(row.getString("kind")),
                        row.getString("account"),
                        row.getString("description"),
                        course == null ? null : new CourseId(course),
                        site == null ? null : new SiteId(site)),
                new Cents(row.getLong("cents")));
    }
}
