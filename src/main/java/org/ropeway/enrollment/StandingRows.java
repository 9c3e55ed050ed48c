package org.ropeway.enrollment;

import java.sql.Timestamp;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ropeway.shared.DistrictId;
import org.ropeway.shared.TermId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The board's rows in PostgreSQL. Of many rows only those are written that say something new. */
@Repository
class StandingRows {
    private final JdbcClient jdbc;
    private final BoardCounts counts;

    StandingRows(JdbcClient jdbc, BoardCounts counts) {
        this.jdbc = jdbc;
        this.counts = counts;
    }

    /**
     * One row.
     *
     * @param sortName the name as {@link Standings#sortable} gives it
     * @param listVersion of the list that the row was made from; 0 where there is none
     * @param changedAt when the list was acted on; null leaves what is known
     */
    record Row(
            UUID student,
            UUID district,
            @Nullable UUID school,
            String name,
            String sortName,
            @Nullable Integer grade,
            String status,
            boolean consented,
            int wishes,
            int band,
            List<Block> blocks,
            int listVersion,
            @Nullable Timestamp changedAt) {}

    /** Waits until no other transaction writes many rows of the agency; from then on the others wait for this one. */
    void takeTurn() {
        jdbc.sql("select set_config('lock_timeout', '2min', true)")
                .query(String.class)
                .single();
        jdbc.sql("""
                select pg_advisory_xact_lock(hashtextextended('standing' || current_setting('ropeway.agency'), 0))::text
                """).query(String.class).optional();
    }

    /** Writes what is new in the rows; a row made from an older list than the one that is there changes nothing. */
    void save(TermId term, List<Row> rows) {
        counts.forgetAfterCommit();
        jdbc.sql("""
                insert into enrollment.standing
                       (term_id, student_id, district_id, school_id, name, sort_name, grade, status, consented, wishes,
                        band, blocks, list_version, changed_at)
                select :term, student_id, district_id, school_id, name, sort_name, grade, status, consented, wishes,
                       band, string_to_array(blocks, ','), list_version, changed_at
                  from unnest(:students::uuid[], :districts::uuid[], :schools::uuid[], :names::text[],
                              :sortNames::text[], :grades::int[], :statuses::text[], :consented::boolean[],
                              :wishes::int[], :bands::int[], :blocks::text[], :versions::int[],
                              :changed::text[]::timestamptz[])
                       as u(student_id, district_id, school_id, name, sort_name, grade, status, consented, wishes,
                            band, blocks, list_version, changed_at)
                 where not exists (
                       select
                         from enrollment.standing s
                        where s.term_id = :term
                          and s.student_id = u.student_id
                          and (s.district_id, s.school_id, s.name, s.grade, s.status, s.consented, s.wishes, s.band)
                              is not distinct from
                              (u.district_id, u.school_id, u.name, u.grade::smallint, u.status, u.consented, u.wishes,
                               u.band)
                          and s.blocks = string_to_array(u.blocks, ',')
                          and s.list_version = u.list_version
                          and (u.changed_at is null or s.changed_at is not distinct from u.changed_at))
                 order by student_id
                on conflict (agency_id, term_id, student_id)
                do update set district_id = excluded.district_id, school_id = excluded.school_id, name = excluded.name,
                              sort_name = excluded.sort_name, grade = excluded.grade, status = excluded.status,
                              consented = excluded.consented, wishes = excluded.wishes, band = excluded.band,
                              blocks = excluded.blocks, list_version = excluded.list_version,
                              changed_at = coalesce(excluded.changed_at, standing.changed_at)
                        where standing.list_version <= excluded.list_version
                """)
                .param("term", term.value())
                .param("students", all(rows, Row::student, UUID[]::new))
                .param("districts", all(rows, Row::district, UUID[]::new))
                .param("schools", all(rows, Row::school, UUID[]::new))
                .param("names", all(rows, Row::name, String[]::new))
                .param("sortNames", all(rows, Row::sortName, String[]::new))
                .param("grades", all(rows, Row::grade, Integer[]::new))
                .param("statuses", all(rows, Row::status, String[]::new))
                .param("consented", all(rows, Row::consented, Boolean[]::new))
                .param("wishes", all(rows, Row::wishes, Integer[]::new))
                .param("bands", all(rows, Row::band, Integer[]::new))
                .param("blocks", all(rows, StandingRows::blocks, String[]::new))
                .param("versions", all(rows, Row::listVersion, Integer[]::new))
                .param("changed", all(rows, StandingRows::changed, String[]::new))
                .update();
    }

    /**
     * Takes away the rows of those who are not kept and have no list.
     *
     * @param districts whose students are meant; null for everybody
     */
    void keepOnly(TermId term, @Nullable Set<DistrictId> districts, List<Row> kept) {
        counts.forgetAfterCommit();
        jdbc.sql("""
                delete from enrollment.standing s
                 where term_id = :term
                   and (:everyone or district_id = any(:districts))
                   and not exists (select from unnest(:kept::uuid[]) as kept(id) where kept.id = s.student_id)
                   and not exists (
                       select
                         from enrollment.wish_list l
                        where l.agency_id = s.agency_id
                          and l.term_id = s.term_id
                          and l.student_id = s.student_id
                          and l.version > 0)
                """)
                .param("term", term.value())
                .param("everyone", districts == null)
                .param("districts", districts == null ? new UUID[0] : ids(districts))
                .param("kept", all(kept, Row::student, UUID[]::new))
                .update();
    }

    private static UUID[] ids(Set<DistrictId> districts) {
        return districts.stream().map(DistrictId::value).toArray(UUID[]::new);
    }

    private static <T> @Nullable T[] all(
            List<Row> rows, Function<Row, @Nullable T> column, IntFunction<@Nullable T[]> array) {
        return rows.stream().map(column).toArray(array);
    }

    private static String blocks(Row row) {
        return row.blocks().stream().map(Block::name).collect(Collectors.joining(","));
    }

    private static @Nullable String changed(Row row) {
        var at = row.changedAt();
        return at == null ? null : at.toInstant().toString();
    }
}
