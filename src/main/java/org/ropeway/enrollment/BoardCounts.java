package org.ropeway.enrollment;

import java.time.Clock;
import java.util.EnumMap;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ropeway.agency.ShortMemory;
import org.ropeway.enrollment.Board.Counts;
import org.ropeway.enrollment.Board.Show;
import org.ropeway.shared.SchoolId;
import org.ropeway.shared.TermId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many students of a board there are of each kind, remembered for a moment. */
@Component
class BoardCounts {
    private static final String OF_ALL = """
            select kind, blocked, count(*) as number
              from enrollment.standing
             where term_id = :term
             group by kind, blocked
            """;
    private static final String OF_SCHOOLS = """
            select kind, blocked, count(*) as number
              from enrollment.standing
             where term_id = :term
               and school_id = any(:schools)
             group by kind, blocked
            """;

    private final JdbcClient jdbc;
    private final ShortMemory<Key, Counts> memory;

    BoardCounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.memory = new ShortMemory<>(clock);
    }

    private record Key(TermId term, @Nullable Set<SchoolId> schools) {}

    /** @param schools whose students are meant; null for all of the agency's */
    Counts of(TermId term, @Nullable Set<SchoolId> schools) {
        return memory.of(new Key(term, schools), () -> counted(term, schools));
    }

    private Counts counted(TermId term, @Nullable Set<SchoolId> schools) {
        var counts = new EnumMap<Show, Integer>(Show.class);
        var all = jdbc.sql(schools == null ? OF_ALL : OF_SCHOOLS).param("term", term.value());
        var asked = schools == null
                ? all
                : all.param("schools", schools.stream().map(SchoolId::value).toArray(UUID[]::new));
        asked.query(row -> {
            int number = row.getInt("number");
            counts.merge(Show.EVERYBODY, number, Integer::sum);
            counts.merge(Show.valueOf(row.getString("kind")), number, Integer::sum);
            if (row.getBoolean("blocked")) {
                counts.merge(Show.BLOCKED, number, Integer::sum);
            }
        });
        return new Counts(counts);
    }

    /** Forgets the bound agency's counts once the present transaction is committed. */
    void forgetAfterCommit() {
        memory.forgetAfterCommit();
    }
}
