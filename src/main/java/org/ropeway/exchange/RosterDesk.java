package org.ropeway.exchange;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private final RosterImports imports;
    private final Directory directory;
    private final Map<UUID, Progress> progress = new ConcurrentHashMap<>();
    private final Semaphore one = new Semaphore(1, true);
    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();

    RosterDesk(RosterImports imports, Directory directory) {
        this.imports = imports;
        this.directory = directory;
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
        return run;
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
            Files.copy(zip, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
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
