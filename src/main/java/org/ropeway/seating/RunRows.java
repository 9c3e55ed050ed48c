package org.ropeway.seating;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ropeway.allocation.Objective;
import org.ropeway.allocation.Policy;
import org.ropeway.allocation.Stage;
import org.ropeway.seating.AllocationRun.Ask;
import org.ropeway.seating.AllocationRun.Shares;
import org.ropeway.seating.AllocationRun.Signed;
import org.ropeway.seating.AllocationRun.Status;
import org.ropeway.seating.AllocationRun.Totals;
import org.ropeway.shared.TermId;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Runs as rows, without their seats and reasons: those are {@link RunResults}. */
@Repository
class RunRows {
    private final JdbcClient jdbc;

    RunRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<AllocationRun> find(AllocationRun.Id id) {
        return where(id.value(), null, null).stream().findFirst();
    }

    Optional<AllocationRun> findByKey(String key) {
        return where(null, null, key).stream().findFirst();
    }

    /** Latest first. */
    List<AllocationRun> of(TermId term) {
        return where(null, term.value(), null);
    }

    private List<AllocationRun> where(@Nullable UUID id, @Nullable UUID term, @Nullable String key) {
        return jdbc.sql("""
                select id, term_id, policy, objective, lottery, seats_per_student, shares, status, progress, input_digest,
                       students, sections, requests, seats, filled, students_seated, first_choices, solve_ms,
                       started_by, started_at, ended_at, published_by, published_at
                  from seating.allocation_run
                 where (:id::uuid is null or id = :id::uuid)
                   and (:term::uuid is null or term_id = :term::uuid)
                   and (:key::text is null or idempotency_key = :key)
                 order by started_at desc, id
                """)
                .param("id", id)
                .param("term", term)
                .param("key", key)
                .query(mapper(stages(id, term)))
                .list();
    }

    private Function<UUID, List<Stage>> stages(@Nullable UUID id, @Nullable UUID term) {
        Map<UUID, List<Stage>> stages = new java.util.HashMap<>();
        jdbc.sql("""
                select s.run_id, s.name, s.value, s.bound, s.proved
                  from seating.run_stage s
                  join seating.allocation_run r on r.agency_id = s.agency_id and r.id = s.run_id
                 where (:id::uuid is null or r.id = :id::uuid)
                   and (:term::uuid is null or r.term_id = :term::uuid)
                 order by s.run_id, s.place
                """).param("id", id).param("term", term).query(row -> {
            stages.computeIfAbsent(row.getObject("run_id", UUID.class), _ -> new java.util.ArrayList<>())
                    .add(new Stage(
                            row.getString("name"),
                            row.getLong("value"),
                            row.getLong("bound"),
                            row.getBoolean("proved")));
        });
        return run -> stages.getOrDefault(run, List.of());
    }

    private static RowMapper<AllocationRun> mapper(Function<UUID, List<Stage>> stages) {
        return (row, _) -> {
            var id = row.getObject("id", UUID.class);
            var objective = row.getString("objective");
            var ask = new Ask(
                    new TermId(row.getObject("term_id", UUID.class)),
                    Policy.valueOf(row.getString("policy")),
                    objective == null ? null : Objective.valueOf(objective),
                    row.getInt("seats_per_student"),
                    Shares.valueOf(row.getString("shares")));
            var totals = row.getObject("filled") == null
                    ? null
                    : new Totals(
                            row.getInt("students"),
                            row.getInt("sections"),
                            row.getInt("requests"),
                            row.getInt("seats"),
                            row.getInt("filled"),
                            row.getInt("students_seated"),
                            row.getInt("first_choices"),
                            row.getLong("solve_ms"));
            var ended = row.getTimestamp("ended_at");
            var published = row.getTimestamp("published_at");
            return new AllocationRun(
                    new AllocationRun.Id(id),
                    ask,
                    row.getLong("lottery"),
                    Status.valueOf(row.getString("status")),
                    row.getString("progress"),
                    row.getString("input_digest"),
                    totals,
                    stages.apply(id),
                    new Signed(
                            row.getString("started_by"),
                            row.getTimestamp("started_at").toInstant()),
                    ended == null ? null : ended.toInstant(),
                    published == null ? null : new Signed(row.getString("published_by"), published.toInstant()));
        };
    }

    void add(AllocationRun.Id id, Ask ask, LotteryDraw draw, @Nullable String key, String by, Instant at) {
        var objective = ask.objective();
        jdbc.sql("""
                insert into seating.allocation_run
                       (id, term_id, draw_id, policy, objective, lottery, seats_per_student, shares, status, progress,
                        idempotency_key, started_by, started_at)
                values (:id, :term, :draw, :policy, :objective, :lottery, :most, :shares, 'COMPUTING', '',
                        :key, :by, :at)
                """)
                .param("id", id.value())
                .param("term", ask.term().value())
                .param("draw", draw.id())
                .param("policy", ask.policy().name())
                .param("objective", objective == null ? null : objective.name())
                .param("lottery", draw.number())
                .param("most", ask.seatsPerStudent())
                .param("shares", ask.shares().name())
                .param("key", key)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    void say(AllocationRun.Id id, String line) {
        jdbc.sql("update seating.allocation_run set progress = :line where id = :id and status = 'COMPUTING'")
                .param("line", line)
                .param("id", id.value())
                .update();
    }

    void done(AllocationRun.Id id, String digest, Totals totals, Instant at) {
        jdbc.sql("""
                update seating.allocation_run
                   set status = 'DONE', progress = '', input_digest = :digest, students = :students,
                       sections = :sections, requests = :requests, seats = :seats, filled = :filled,
                       students_seated = :studentsSeated, first_choices = :firstChoices, solve_ms = :solveMs,
                       ended_at = :at
                 where id = :id
                   and status = 'COMPUTING'
                """)
                .param("id", id.value())
                .param("digest", digest)
                .param("at", Timestamp.from(at))
                .param("students", totals.students())
                .param("sections", totals.sections())
                .param("requests", totals.requests())
                .param("seats", totals.seats())
                .param("filled", totals.filled())
                .param("studentsSeated", totals.studentsSeated())
                .param("firstChoices", totals.firstChoices())
                .param("solveMs", totals.solveMs())
                .update();
    }

    void failed(AllocationRun.Id id, String why, Instant at) {
        jdbc.sql("""
                update seating.allocation_run
                   set status = 'FAILED', progress = :why, ended_at = :at
                 where id = :id
                   and status = 'COMPUTING'
                """)
                .param("id", id.value())
                .param("why", why)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Fails runs whose program ended before they did. @param before when a run that is still at work can at most have begun */
    void failAbandoned(TermId term, Instant before) {
        jdbc.sql("""
                update seating.allocation_run
                   set status = 'FAILED', progress = 'The program ended before the run did.', ended_at = started_at
                 where term_id = :term
                   and status = 'COMPUTING'
                   and started_at < :before
                """)
                .param("term", term.value())
                .param("before", Timestamp.from(before))
                .update();
    }

    /** Marks the run as published, and the term's other runs as discarded. */
    void published(AllocationRun run, String by, Instant at) {
        jdbc.sql("""
                update seating.allocation_run
                   set status = 'DISCARDED'
                 where term_id = :term
                   and id <> :id
                   and status = 'DONE'
                """)
                .param("term", run.ask().term().value())
                .param("id", run.id().value())
                .update();
        jdbc.sql("""
                update seating.allocation_run
                   set status = 'PUBLISHED', published_by = :by, published_at = :at
                 where id = :id
                """)
                .param("id", run.id().value())
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    void keep(TermInput.Files files) {
        jdbc.sql("""
                insert into seating.run_input (digest, sections, requests, students, clashes)
                values (:digest, :sections, :requests, :students, :clashes)
                on conflict (agency_id, digest) do nothing
                """)
                .param("digest", files.digest())
                .param("sections", files.sections())
                .param("requests", files.requests())
                .param("students", files.students())
                .param("clashes", files.clashes())
                .update();
    }

    TermInput.Files input(String digest) {
        return jdbc.sql("select sections, requests, students, clashes from seating.run_input where digest = :digest")
                .param("digest", digest)
                .query(TermInput.Files.class)
                .single();
    }

    void addStages(AllocationRun.Id id, List<Stage> stages) {
        for (int place = 1; place <= stages.size(); place++) {
            var stage = stages.get(place - 1);
            jdbc.sql("""
                    insert into seating.run_stage (run_id, place, name, value, bound, proved)
                    values (:run, :place, :name, :value, :bound, :proved)
                    """)
                    .param("run", id.value())
                    .param("place", place)
                    .param("name", stage.name())
                    .param("value", stage.value())
                    .param("bound", stage.bound())
                    .param("proved", stage.proved())
                    .update();
        }
    }
}
