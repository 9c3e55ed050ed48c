package org.ropeway.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.ropeway.agency.Agencies;
import org.ropeway.agency.Directory;
import org.ropeway.journal.Journal;
import org.ropeway.shared.DistrictId;
import org.ropeway.shared.Who;
import org.ropeway.students.LoadCounts;
import org.ropeway.students.RosterLoads;
import org.ropeway.students.StagedTable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Imports a member district's roster, or tries it. The file is checked and staged in one pass, and merged only when the
 * check has found no error; a dry run is the same with everything taken back. Each run is kept with its faults.
 */
@Service
public class RosterImports {
    /** Another import of the same district was going on: {@link RosterRun#failure}. */
    public static final String BUSY = "BUSY";
    /** The program stopped before the import was over: {@link RosterRun#failure}. */
    public static final String INTERRUPTED = "INTERRUPTED";

    private static final Logger log = LoggerFactory.getLogger(RosterImports.class);

    private final RosterRuns runs;
    private final RosterLoads loads;
    private final Directory directory;
    private final Agencies agencies;
    private final Journal journal;
    private final DistrictSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final RosterLimits limits = RosterLimits.standard();

    RosterImports(
            RosterRuns runs,
            RosterLoads loads,
            Directory directory,
            Agencies agencies,
            Journal journal,
            DistrictSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.runs = runs;
        this.loads = loads;
        this.directory = directory;
        this.agencies = agencies;
        this.journal = journal;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** How far a run is. @param share 0 to 1, roughly */
    public record Progress(String step, long rows, double share) {}

    /** Notes that a file has come; {@link #run} then does the work, in this thread or another. */
    public RosterRun begin(Who by, DistrictId district, Path zip, String fileName, boolean dryRun) {
        directory.district(district);
        var run = new RosterRun(
                UUID.randomUUID(),
                district,
                fileName,
                sha256(zip),
                size(zip),
                dryRun,
                RosterRun.State.RUNNING,
                null,
                null,
                by.name(),
                clock.instant(),
                null,
                0,
                0,
                null,
                List.of());
        runs.begin(run);
        return run;
    }

    /**
     * Checks the file and, unless it has errors or the run is dry, imports it. What the file does wrong is in the run's
     * faults; what we do wrong is in the log, and the run has failed.
     */
    public RosterRun run(RosterRun begun, Who by, Path zip, Consumer<Progress> progress) {
        try (var faults = new RosterFaults()) {
            try {
                var done = transaction.execute(status -> {
                    var worked = work(begun, zip, faults, progress);
                    if (worked.state() == RosterRun.State.IMPORTED) {
                        keep(worked, by, faults);
                    } else {
                        status.setRollbackOnly();
                    }
                    return worked;
                });
                if (done.state() != RosterRun.State.IMPORTED) {
                    transaction.executeWithoutResult(_ -> keep(done, by, faults));
                }
                return done;
            } catch (RuntimeException failure) {
                return failed(begun, faults, failure);
            }
        }
    }

    /** @throws org.ropeway.shared.NoSuch if the bound agency has no such run */
    public RosterRun byId(UUID id) {
        return runs.byId(id);
    }

    /** The latest runs of these districts, newest first, without their files. */
    public List<RosterRun> latest(List<DistrictId> districts, int limit) {
        return runs.latest(districts, limit);
    }

    /** Each district's latest run that was no dry run and is over, imported or refused, without its files. */
    public Map<DistrictId, RosterRun> lastOf(List<DistrictId> districts) {
        return runs.lastOf(districts);
    }

    /** Marks runs that are told to run and are not any more. @param alive those of this program */
    void failForgotten(Instant startedBefore, Collection<UUID> alive) {
        runs.failForgotten(clock.instant(), startedBefore, alive);
    }

    /** A part of a run's faults in the order of finding. @param after how many of them are known already */
    public List<RosterFault> faults(UUID run, int after, int limit) {
        return runs.faults(run, after, limit);
    }

    /** The faults that a reader should see first: errors before warnings. */
    public List<RosterFault> worstFaults(UUID run, int limit) {
        return runs.worst(run, limit);
    }

    /** How often each rule was broken, among all faults. */
    public Map<RosterRule, Integer> faultsByRule(UUID run) {
        return runs.countByRule(run);
    }

    public void forEachFault(UUID run, Consumer<RosterFault> reader) {
        runs.forEachFault(run, reader);
    }

    private RosterRun work(RosterRun begun, Path zip, RosterFaults faults, Consumer<Progress> progress) {
        var district = begun.district();
        var stateIds = settings.stateIds(district);
        var load = loads.begin(district);
        var schools = directory.schools().stream()
                .filter(school -> school.district().equals(district))
                .toList();
        var staging = new RosterStaging(load, faults, stateIds, schools);
        var contents = read(district, zip, faults, stateIds, staging, progress);
        if (faults.hasErrors()) {
            return ended(begun, RosterRun.State.REFUSED, faults, files(contents, Map.of()), contents);
        }
        progress.accept(new Progress("merge", 0, 1));
        var counts = load.merge(staging.coverage());
        var state = begun.dryRun() ? RosterRun.State.CHECKED : RosterRun.State.IMPORTED;
        return ended(begun, state, faults, files(contents, counts), contents);
    }

    private RosterReader.Contents read(
            DistrictId district,
            Path zip,
            RosterFaults faults,
            StateIdRule stateIds,
            RosterStaging staging,
            Consumer<Progress> progress) {
        var today = LocalDate.ofInstant(clock.instant(), agencies.current().zone());
        var reader = new RosterReader(limits, stateIds, known(district), today);
        try {
            return reader.read(
                    zip,
                    faults,
                    staging,
                    (file, rows, share) -> progress.accept(new Progress(file.fileName(), rows, share)));
        } catch (IOException failure) {
            staging.cancel();
            throw new UncheckedIOException(failure);
        } catch (RuntimeException failure) {
            staging.cancel();
            throw failure;
        }
    }

    private RosterContext.KnownIds known(DistrictId district) {
        return (file, into) ->
                loads.sourceIds(district, RosterStaging.tableOf(file), id -> into.mark(into.of(id), SourceIds.STORED));
    }

    private void keep(RosterRun run, Who by, RosterFaults faults) {
        runs.finish(run, faults);
        if (!run.dryRun()) {
            var act = run.state() == RosterRun.State.IMPORTED ? "roster.import" : "roster.refuse";
            journal.record(by, act, "district", run.district(), detail(run));
        }
    }

    private static Map<String, Object> detail(RosterRun run) {
        var sum = run.files().stream()
                .map(RosterRun.File::counts)
                .filter(Objects::nonNull)
                .reduce(LoadCounts.NONE, (one, other) -> one.plus(Objects.requireNonNull(other)));
        return Map.of(
                "run",
                run.id(),
                "file",
                run.fileName(),
                "sha256",
                run.sha256(),
                "errors",
                run.errors(),
                "warnings",
                run.warnings(),
                "new",
                sum.fresh(),
                "changed",
                sum.changed(),
                "vanished",
                sum.vanished());
    }

    private RosterRun failed(RosterRun begun, RosterFaults faults, RuntimeException failure) {
        boolean busy = failure instanceof PessimisticLockingFailureException;
        if (!busy) {
            log.error("roster import {} failed", begun.id(), failure);
        }
        var failed = new RosterRun(
                begun.id(),
                begun.district(),
                begun.fileName(),
                begun.sha256(),
                begun.bytes(),
                begun.dryRun(),
                RosterRun.State.FAILED,
                null,
                null,
                begun.by(),
                begun.startedAt(),
                clock.instant(),
                faults.errors(),
                faults.warnings(),
                busy ? BUSY : "INTERNAL",
                List.of());
        runs.finish(failed, faults);
        return failed;
    }

    private RosterRun ended(
            RosterRun begun,
            RosterRun.State state,
            RosterFaults faults,
            List<RosterRun.File> files,
            RosterReader.Contents contents) {
        var manifest = contents.manifest();
        return new RosterRun(
                begun.id(),
                begun.district(),
                begun.fileName(),
                begun.sha256(),
                begun.bytes(),
                begun.dryRun(),
                state,
                manifest.version().code(),
                manifest.source(),
                begun.by(),
                begun.startedAt(),
                clock.instant(),
                faults.errors(),
                faults.warnings(),
                null,
                files);
    }

    private static List<RosterRun.File> files(RosterReader.Contents contents, Map<StagedTable, LoadCounts> counts) {
        var files = new ArrayList<RosterRun.File>();
        contents.rows().forEach((file, rows) -> {
            var counted = file.isKept() ? counts.get(RosterStaging.tableOf(file)) : null;
            files.add(new RosterRun.File(file, contents.manifest().mode(file), rows, counted));
        });
        return files;
    }

    private static String sha256(Path zip) {
        try (var in = Files.newInputStream(zip)) {
            var digest = MessageDigest.getInstance("SHA-256");
            var buffer = new byte[1 << 16];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                digest.update(buffer, 0, count);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static long size(Path zip) {
        try {
            return Files.size(zip);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
