package org.ropeway.enrollment;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ropeway.enrollment.WishList.Status;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Role;
import org.ropeway.shared.SchoolId;
import org.ropeway.shared.StudentId;
import org.ropeway.shared.TermId;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The board of a term: how far each student is and what stands in the way. One statement a page, and one that counts. */
@Service
@Transactional(readOnly = true)
public class Board {
    private static final RowMapper<Row> ROW = (row, _) -> {
        var changed = row.getTimestamp("changed_at");
        var grade = row.getObject("grade", Integer.class);
        var school = row.getObject("school_id", UUID.class);
        return new Row(
                new StudentId(row.getObject("student_id", UUID.class)),
                row.getString("name"),
                school == null ? null : new SchoolId(school),
                grade,
                Status.valueOf(row.getString("status")),
                row.getBoolean("consented"),
                row.getInt("wishes"),
                row.getInt("band"),
                blocks(row.getArray("blocks")),
                changed == null ? null : changed.toInstant());
    };

    private final JdbcClient jdbc;
    private final BoardCounts counts;

    Board(JdbcClient jdbc, BoardCounts counts) {
        this.jdbc = jdbc;
        this.counts = counts;
    }

    /** One student's line. @param changed when somebody last acted on the list; none before */
    public record Row(
            StudentId student,
            String name,
            @Nullable SchoolId school,
            @Nullable Integer grade,
            Status status,
            boolean consented,
            int wishes,
            int band,
            List<Block> blocks,
            @Nullable Instant changed) {}

    /** Which lists are meant. */
    public enum Show {
        EVERYBODY,
        NOT_STARTED,
        DRAFT,
        /** Sent and consented to: waits for the counselor. */
        WAITING,
        /** Sent, but the guardian has not consented. */
        CONSENT,
        RETURNED,
        APPROVED,
        BLOCKED
    }

    public enum Sort {
        NAME,
        GRADE,
        WISHES,
        STATUS,
        CHANGED
    }

    /**
     * What is asked of the board.
     *
     * @param words a part of the name, or empty
     * @param offset rows before the page
     * @param limit rows at most
     */
    public record Query(
            TermId term,
            Show show,
            String words,
            @Nullable Integer grade,
            Sort sort,
            boolean descending,
            int offset,
            int limit) {}

    /** How many there are of each kind; everybody is in one of the first six, some are blocked besides. */
    public record Counts(Map<Show, Integer> of) {
        public Counts {
            of = Map.copyOf(of);
        }

        public int of(Show show) {
            return of.getOrDefault(show, 0);
        }
    }

    /** One page of the actor's students: a counselor's school, or all of the agency's for the director. */
    public List<Row> rows(Actor actor, Query query) {
        boolean everyone = actor.has(Role.DIRECTOR);
        return jdbc.sql(BoardSql.rows(query, everyone))
                .param("everyone", everyone)
                .param("schools", schools(actor))
                .param("term", query.term().value())
                .param("show", query.show().name())
                .param("words", literally(Standings.sortable(query.words().strip())))
                .param("grade", query.grade())
                .param("sort", query.sort().name())
                .param("sign", query.descending() ? -1 : 1)
                .param("offset", query.offset())
                .param("limit", query.limit())
                .query(ROW)
                .list();
    }

    /** How many of the actor's students there are of each kind, whatever the page shows; what another node changed may be missing for two seconds. */
    public Counts counts(Actor actor, TermId term) {
        return counts.of(term, actor.has(Role.DIRECTOR) ? null : actor.schools());
    }

    private static String literally(String words) {
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static UUID[] schools(Actor actor) {
        return actor.schools().stream().map(SchoolId::value).toArray(UUID[]::new);
    }

    private static List<Block> blocks(Array array) throws SQLException {
        return Arrays.stream((String[]) array.getArray()).map(Block::valueOf).toList();
    }
}
