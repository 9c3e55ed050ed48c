package org.ropeway.seating;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ropeway.allocation.Reason;
import org.ropeway.allocation.Reason.Why;
import org.ropeway.allocation.Seat;
import org.ropeway.allocation.cli.RunFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what is kept of a run back as the engine's values, by the indexes of the files that it was decided from. */
@Repository
class KeptResults {
    private final JdbcClient jdbc;

    KeptResults(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param place lottery place of each student */
    record Result(int[] place, List<Seat> seats, List<Reason> reasons) {}

    /** Where a student or section stands in the files. */
    private record Index(Map<String, Integer> byId) {
        static Index of(List<String> ids) {
            var byId = new HashMap<String, Integer>();
            ids.forEach(id -> byId.put(id, byId.size()));
            return new Index(byId);
        }

        int at(String id) {
            return Objects.requireNonNull(byId.get(id), id);
        }
    }

    /** Reads the result back, by indexes of the files that the run was decided from. */
    Result read(AllocationRun.Id run, RunFiles files) {
        var student = Index.of(files.students());
        var section = sections(run, files);
        int[] place = new int[files.students().size()];
        jdbc.sql("select student_id, place from seating.run_place where run_id = :run")
                .param("run", run.value())
                .query(row -> {
                    place[student.at(row.getString("student_id"))] = row.getInt("place");
                });
        var seats = jdbc
                .sql("""
                select student_id, section_id, rank, round
                  from seating.run_seat
                 where run_id = :run
                """)
                .param("run", run.value())
                .query((row, _) -> {
                    int who = student.at(row.getString("student_id"));
                    int rank = row.getInt("rank");
                    int where = section.at(row.getString("section_id"));
                    return new Seat(who, wish(files, who, rank), where, rank, row.getInt("round"));
                })
                .list()
                .stream()
                .sorted(Comparator.comparingInt(Seat::student).thenComparingInt(Seat::rank))
                .toList();
        return new Result(place, seats, reasons(run, files, student, section));
    }

    private List<Reason> reasons(AllocationRun.Id run, RunFiles files, Index student, Index section) {
        return jdbc
                .sql("""
                select student_id, r.rank, r.section_id, r.why, r.round, r.last_band, r.last_place, r.own_band, r.own_place,
                       r.other_section_id
                  from seating.run_reason r
                 where r.run_id = :run
                """)
                .param("run", run.value())
                .query((row, _) -> {
                    int who = student.at(row.getString("student_id"));
                    var other = row.getString("other_section_id");
                    return new Reason(
                            who,
                            wish(files, who, row.getInt("rank")),
                            section.at(row.getString("section_id")),
                            Why.valueOf(row.getString("why")),
                            row.getInt("round"),
                            row.getInt("last_band"),
                            row.getInt("last_place"),
                            row.getInt("own_band"),
                            row.getInt("own_place"),
                            other == null ? -1 : section.at(other));
                })
                .list()
                .stream()
                .sorted(Comparator.comparingInt(Reason::student)
                        .thenComparingInt(Reason::wish)
                        .thenComparingInt(Reason::section))
                .toList();
    }

    private Index sections(AllocationRun.Id run, RunFiles files) {
        var byCode = Index.of(files.sections());
        var byId = new HashMap<String, Integer>();
        jdbc.sql("select section_id, code from seating.run_section where run_id = :run")
                .param("run", run.value())
                .query(row -> {
                    byId.put(row.getString("section_id"), byCode.at(row.getString("code")));
                });
        return new Index(byId);
    }

    private static int wish(RunFiles files, int student, int rank) {
        var wishes = files.instance().wishes();
        int wish = wishes.start(student);
        while (wishes.rank(wish) != rank) {
            wish++;
        }
        return wish;
    }
}
