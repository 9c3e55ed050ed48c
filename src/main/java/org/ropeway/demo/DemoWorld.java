package org.ropeway.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.ropeway.agency.Agencies;
import org.ropeway.agency.AgencyScope;
import org.springframework.stereotype.Service;

/** The demo agencies: invented people in programs of the size that their public documents state. */
@Service
public class DemoWorld {
    private static final ZoneId CALIFORNIA = ZoneId.of("America/Los_Angeles");

    private final Agencies agencies;
    private final Loading loading;
    private final Published published;
    private final Attended attended;
    private final Clock clock;

    DemoWorld(Agencies agencies, Loading loading, Published published, Attended attended, Clock clock) {
        this.agencies = agencies;
        this.loading = loading;
        this.published = published;
        this.attended = attended;
        this.clock = clock;
    }

    /**
     * Loads every demo agency that is not there yet; an agency that is there stays as people have changed it. The first
     * is loaded alone, to be there soon; the others two at a time.
     *
     * @param progress told in a sentence what was loaded, by one thread at a time
     */
    public void load(Consumer<String> progress) {
        var today = LocalDate.ofInstant(clock.instant(), CALIFORNIA);
        var missing = Program.ALL.stream()
                .filter(program -> agencies.find(program.slug()).isEmpty())
                .toList();
        missing.stream().limit(1).forEach(program -> load(program, today, progress));
        try (var both = Executors.newFixedThreadPool(2)) {
            var rest = missing.stream()
                    .skip(1)
                    .map(program -> both.submit(() -> load(program, today, progress)))
                    .toList();
            rest.forEach(DemoWorld::await);
        }
        Program.ALL.stream().filter(Program::isPublished).forEach(program -> publish(program, progress));
    }

    private void publish(Program program, Consumer<String> progress) {
        if (AgencyScope.in(agencies.bySlug(program.slug()).id(), published::complete)) {
            progress.accept(program.shortName() + ": seats allocated and published");
        }
        if (AgencyScope.in(agencies.bySlug(program.slug()).id(), attended::complete)) {
            progress.accept(program.shortName() + ": attendance of the running term");
        }
    }

    private void load(Program program, LocalDate today, Consumer<String> progress) {
        var world = World.of(program, World.SEED, today);
        AgencyScope.run(world.agency().id(), () -> loading.load(world));
        synchronized (this) {
            progress.accept(sentence(world));
        }
    }

    private static void await(Future<?> agency) {
        try {
            agency.get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException("a demo agency could not be loaded", failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while loading the demo", interrupted);
        }
    }

    /** Who can sign in, in the order to try them. */
    public List<SignIn> signIns() {
        return Cast.ALL;
    }

    private static String sentence(World world) {
        var program = world.program();
        if (world.pupils().isEmpty()) {
            return program.shortName() + ": ready";
        }
        int districts = world.places().districts().size();
        return String.format(
                Locale.US,
                "%s: %,d students of %s, %,d courses in %,d sections, %,d students asking for seats",
                program.shortName(),
                world.pupils().size(),
                districts == 1 ? "one district" : districts + " districts",
                world.teaching().courses().size(),
                world.sections().size(),
                world.asks().size());
    }
}
