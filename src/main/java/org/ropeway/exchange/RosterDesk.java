package org.ropeway.exchange;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.ropeway.agency.AgencyScope;
import org.ropeway.agency.Directory;
import org.ropeway.agency.District;
import org.ropeway.exchange.RosterImports.Progress;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Grant;
import org.ropeway.identity.Role;
import org.ropeway.shared.DistrictId;
import org.ropeway.shared.NoSuch;
import org.springframework.stereotype.Service;

/**
 * Where people hand in rosters: keeps the file, lets the import run in the background, one at a time, and tells how far it
 * is. Says also who may hand in what.
 */
@Service
public class RosterDesk {
    private static final Progress WAITING = new Progress("wait", 0, 0);

    private static final Duration LONGEST = Duration.ofHours(1);

    private final RosterImports imports;
    private final Directory directory;
    private final Clock clock;
    private final Instant since;
    private final Map<UUID, Progress> progress = new ConcurrentHashMap<>();
    private final Semaphore one = new Semaphore(1, true);
    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();

    RosterDesk(RosterImports imports, Directory directory, Clock clock) {
        this.imports = imports;
        this.directory = directory;
        this.clock = clock;
        this.since = clock.instant();
    }

    /** The districts whose rosters the actor may hand in: a clerk's own, or all of them for the director. */
    public List<District> districtsOf(Actor actor) {
        return directory.districts().stream()
                .filter(district -> mayHandIn(actor, district.id()))
                .toList();
    }

    /** @throws NoSuch if the actor may not hand in rosters of the district, or there is none */
    public void check(Actor actor, DistrictId district) {
        if (!mayHandIn(actor, district)) {
            throw new NoSuch("district", district);
        }
    }

    /** A run that the actor may see. @throws NoSuch if there is none */
    public RosterRun run(Actor actor, UUID id) {
        var run = imports.byId(id);
        if (!mayHandIn(actor, run.district())) {
            throw new NoSuch("roster import", id);
        }
        return isLost(run) ? imports.byId(id) : run;
    }

    /** The latest runs of the actor's districts, newest first, without their files. */
    public List<RosterRun> latest(Actor actor, int limit) {
        var districts = districtsOf(actor).stream().map(District::id).toList();
        var runs = imports.latest(districts, limit);
        return runs.stream().anyMatch(this::isLost) ? imports.latest(districts, limit) : runs;
    }

    /** Whether the run was of a program that has stopped; it is then marked as failed. */
    private boolean isLost(RosterRun run) {
        var hourAgo = clock.instant().minus(LONGEST);
        var before = since.isAfter(hourAgo) ? since : hourAgo;
        boolean lost = run.isRunning()
                && !progress.containsKey(run.id())
                && run.startedAt().isBefore(before);
        if (lost) {
            imports.failForgotten(before, progress.keySet());
        }
        return lost;
    }

    /**
     * Takes a file in and begins its import in the background.
     *
     * @throws NoSuch if the actor may not hand in rosters of the district
     */
    public RosterRun handIn(Actor actor, DistrictId district, InputStream zip, String fileName, boolean dryRun) {
        check(actor, district);
        var file = kept(zip);
        var begun = imports.begin(actor.who(), district, file, fileName, dryRun);
        progress.put(begun.id(), WAITING);
        background.execute(() -> AgencyScope.run(actor.agency(), () -> work(begun, actor, file)));
        return begun;
    }

    /** How far a run of this program is; none when it is over or another program does it. */
    public Optional<Progress> progress(UUID run) {
        return Optional.ofNullable(progress.get(run));
    }

    private static boolean mayHandIn(Actor actor, DistrictId district) {
        return actor.has(Role.DIRECTOR) || actor.grants().contains(Grant.clerk(district));
    }

    private void work(RosterRun begun, Actor actor, Path file) {
        one.acquireUninterruptibly();
        try {
            imports.run(begun, actor.who(), file, now -> progress.put(begun.id(), now));
        } finally {
            one.release();
            progress.remove(begun.id());
            delete(file);
        }
    }

    private static Path kept(InputStream zip) {
        try {
            var file = Files.createTempFile("roster", ".zip");
            try (var out = Files.newOutputStream(file)) {
                copy(zip, out, RosterLimits.standard().zipBytes() + 1);
            }
            return file;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** No more than so many bytes: one more than the limit, and the check says that the package is too large. */
    private static void copy(InputStream from, OutputStream to, long most) throws IOException {
        var buffer = new byte[1 << 16];
        for (long left = most; left > 0; ) {
            int count = from.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (count < 0) {
                return;
            }
            to.write(buffer, 0, count);
            left -= count;
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Lets what runs come to its end. */
    @PreDestroy
    void close() {
        background.close();
    }
}
