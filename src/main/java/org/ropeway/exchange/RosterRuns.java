package org.ropeway.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ropeway.shared.DistrictId;
import org.ropeway.shared.NoSuch;
import org.ropeway.students.LoadCounts;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Import runs and their faults, in PostgreSQL. */
@Repository
@Transactional
class RosterRuns {
    private static final int BATCH = 1_000;
    private static final RowMapper<RosterRun> RUN = (row, _) -> run(row);
    private static final RowMapper<RosterFault> FAULT = (row, _) -> new RosterFault(
            row.getString("file"),
            row.getLong("line"),
            row.getString("field"),
            row.getString("value"),
            RosterRule.valueOf(row.getString("rule")));

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    RosterRuns(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void begin(RosterRun run) {
        jdbc.sql("""
                insert into exchange.roster_run
                       (id, district_id, file_name, sha256, bytes, dry_run, state, by_name, started_at)
                values (:id, :district, :fileName, :sha256, :bytes, :dryRun, 'RUNNING', :by, :at)
                """)
                .param("id", run.id())
                .param("district", run.district().value())
                .param("fileName", run.fileName())
                .param("sha256", run.sha256())
                .param("bytes", run.bytes())
                .param("dryRun", run.dryRun())
                .param("by", run.by())
                .param("at", Timestamp.from(run.startedAt()))
                .update();
    }

    void finish(RosterRun run, RosterFaults faults) {
        var finished = run.finishedAt();
        jdbc.sql("""
                update exchange.roster_run
                   set state = :state, version = :version, system = :system, finished_at = :at, errors = :errors,
                       warnings = :warnings, failure = :failure
                 where id = :id
                """)
                .param("state", run.state().name())
                .param("version", run.version())
                .param("system", run.system())
                .param("at", finished == null ? null : Timestamp.from(finished))
                .param("errors", run.errors())
                .param("warnings", run.warnings())
                .param("failure", run.failure())
                .param("id", run.id())
                .update();
        run.files().forEach(file -> add(run.id(), file));
        add(run.id(), faults);
    }

    /** @throws NoSuch if the bound agency has no such run */
    @Transactional(readOnly = true)
    RosterRun byId(UUID id) {
        return jdbc.sql("""
                select id, district_id, file_name, sha256, bytes, dry_run, state, version, system, by_name, started_at,
                       finished_at, errors, warnings, failure
                  from exchange.roster_run
                 where id = :id
                """)
                .param("id", id)
                .query(RUN)
                .optional()
                .map(run -> run.with(files(id)))
                .orElseThrow(() -> new NoSuch("roster import", id));
    }

    /** The latest runs of these districts, newest first, without their files. */
    @Transactional(readOnly = true)
    List<RosterRun> latest(List<DistrictId> districts, int limit) {
        return jdbc.sql("""
                select id, district_id, file_name, sha256, bytes, dry_run, state, version, system, by_name, started_at,
                       finished_at, errors, warnings, failure
                  from exchange.roster_run
                 where district_id = any(:districts)
                 order by started_at desc, id desc
                 limit :limit
                """)
                .param("districts", districts.stream().map(DistrictId::value).toArray(UUID[]::new))
                .param("limit", limit)
                .query(RUN)
                .list();
    }

    /** Each district's latest run that was no dry run and is over; a district without one is not in the answer. */
    @Transactional(readOnly = true)
    Map<DistrictId, RosterRun> lastOf(List<DistrictId> districts) {
        return jdbc
                .sql("""
                select distinct on (district_id)
                       id, district_id, file_name, sha256, bytes, dry_run, state, version, system, by_name, started_at,
                       finished_at, errors, warnings, failure
                  from exchange.roster_run
                 where district_id = any(:districts)
                   and not dry_run
                   and state in ('IMPORTED', 'REFUSED')
                 order by district_id, started_at desc, id desc
                """)
                .param("districts", districts.stream().map(DistrictId::value).toArray(UUID[]::new))
                .query(RUN)
                .stream()
                .collect(Collectors.toMap(RosterRun::district, Function.identity()));
    }

    /** @param after the place of the last fault already seen, 0 to begin */
    @Transactional(readOnly = true)
    List<RosterFault> faults(UUID run, int after, int limit) {
        return jdbc.sql("""
                select file, line, field, value, rule
                  from exchange.roster_fault
                 where run_id = :run
                   and place > :after
                 order by place
                 limit :limit
                """)
                .param("run", run)
                .param("after", after)
                .param("limit", limit)
                .query(FAULT)
                .list();
    }

    /** The faults that a reader should see first: errors before warnings. */
    @Transactional(readOnly = true)
    List<RosterFault> worst(UUID run, int limit) {
        return jdbc.sql("""
                select file, line, field, value, rule
                  from exchange.roster_fault
                 where run_id = :run
                 order by rule = any(:errors) desc, place
                 limit :limit
                """)
                .param("run", run)
                .param(
                        "errors",
                        Arrays.stream(RosterRule.values())
                                .filter(RosterRule::isError)
                                .map(Enum::name)
                                .toArray(String[]::new))
                .param("limit", limit)
                .query(FAULT)
                .list();
    }

    @Transactional(readOnly = true)
    Map<RosterRule, Integer> countByRule(UUID run) {
        var counts = new EnumMap<RosterRule, Integer>(RosterRule.class);
        jdbc.sql("select rule, count(*) from exchange.roster_fault where run_id = :run group by rule")
                .param("run", run)
                .query(row -> {
                    counts.put(RosterRule.valueOf(row.getString(1)), row.getInt(2));
                });
        return counts;
    }

    @Transactional(readOnly = true)
    void forEachFault(UUID run, Consumer<RosterFault> reader) {
        jdbc.sql("select file, line, field, value, rule from exchange.roster_fault where run_id = :run order by place")
                .param("run", run)
                .withFetchSize(BATCH)
                .query(row -> {
                    reader.accept(fault(row));
                });
    }

    /**
     * Marks the runs that a stop of the program left behind. One that another program is still at is marked too, and
     * marked again as what it is when it ends.
     *
     * @param alive runs of this program
     */
    void failForgotten(Instant now, Instant startedBefore, Collection<UUID> alive) {
        jdbc.sql("""
                update exchange.roster_run
                   set state = 'FAILED', failure = 'INTERRUPTED', finished_at = :now
                 where state = 'RUNNING'
                   and started_at < :before
                   and id <> all(:alive)
                """)
                .param("now", Timestamp.from(now))
                .param("before", Timestamp.from(startedBefore))
                .param("alive", alive.toArray(UUID[]::new))
                .update();
    }

    private void add(UUID run, RosterRun.File file) {
        var counts = file.counts();
        jdbc.sql("""
                insert into exchange.roster_run_file (run_id, file, mode, rows, fresh, changed, unchanged, vanished)
                values (:run, :file, :mode, :rows, :fresh, :changed, :unchanged, :vanished)
                """)
                .param("run", run)
                .param("file", file.file().name())
                .param("mode", file.mode().name())
                .param("rows", file.rows())
                .param("fresh", counts == null ? null : counts.fresh())
                .param("changed", counts == null ? null : counts.changed())
                .param("unchanged", counts == null ? null : counts.unchanged())
                .param("vanished", counts == null ? null : counts.vanished())
                .update();
    }

    private void add(UUID run, RosterFaults faults) {
        var batch = new ArrayList<Object[]>(BATCH);
        int[] place = {0};
        faults.forEach(fault -> {
            batch.add(new Object[] {
                run,
                ++place[0],
                fault.file(),
                fault.line(),
                fault.field(),
                fault.value(),
                fault.rule().name()
            });
            if (batch.size() == BATCH) {
                write(batch);
            }
        });
        write(batch);
    }

    private void write(List<Object[]> batch) {
        if (!batch.isEmpty()) {
            batches.batchUpdate("""
                    insert into exchange.roster_fault (run_id, place, file, line, field, value, rule)
                    values (?, ?, ?, ?, ?, ?, ?)
                    """, batch);
            batch.clear();
        }
    }

    private List<RosterRun.File> files(UUID run) {
        return jdbc.sql("""
                select file, mode, rows, fresh, changed, unchanged, vanished
                  from exchange.roster_run_file
                 where run_id = :run
                """).param("run", run).query((row, _) -> file(row)).stream()
                .sorted(java.util.Comparator.comparing(RosterRun.File::file))
                .toList();
    }

    private static RosterRun.File file(ResultSet row) throws SQLException {
        var fresh = row.getObject("fresh", Long.class);
        var counts = fresh == null
                ? null
                : new LoadCounts(fresh, row.getLong("changed"), row.getLong("unchanged"), row.getLong("vanished"));
        return new RosterRun.File(
                RosterFile.valueOf(row.getString("file")),
                RosterMode.valueOf(row.getString("mode")),
                row.getLong("rows"),
                counts);
    }

    private static RosterFault fault(ResultSet row) throws SQLException {
        var fault = FAULT.mapRow(row, 0);
        if (fault == null) {
            throw new IllegalStateException("a row without a fault");
        }
        return fault;
    }

    private static RosterRun run(ResultSet row) throws SQLException {
        return new RosterRun(
                row.getObject("id", UUID.class),
                new DistrictId(row.getObject("district_id", UUID.class)),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getLong("bytes"),
                row.getBoolean("dry_run"),
                RosterRun.State.valueOf(row.getString("state")),
                row.getString("version"),
                row.getString("system"),
                row.getString("by_name"),
                row.getTimestamp("started_at").toInstant(),
                instant(row.getTimestamp("finished_at")),
                row.getInt("errors"),
                row.getInt("warnings"),
                row.getString("failure"),
                List.of());
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
