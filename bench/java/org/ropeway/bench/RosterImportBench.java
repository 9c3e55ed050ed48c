package org.ropeway.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.stream.Stream;
import org.ropeway.Ropeway;
import org.ropeway.agency.Agencies;
import org.ropeway.agency.Agency;
import org.ropeway.agency.AgencyId;
import org.ropeway.agency.AgencyScope;
import org.ropeway.agency.Directory;
import org.ropeway.agency.District;
import org.ropeway.agency.School;
import org.ropeway.exchange.RosterImports;
import org.ropeway.exchange.RosterRun;
import org.ropeway.shared.DistrictId;
import org.ropeway.shared.SchoolId;
import org.ropeway.shared.Who;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;

/**
 * Imports 100,000 users and 400,000 enrollments, with all checks, into the program's own PostgreSQL (fsync on), then the
 * same file again, and as a dry run: {@code what;rows per second;more}. Users and enrollments alone are counted as rows. A program of its
 * own, so that {@link RosterBench} can give it no more than 1 GB of heap.
 */
public final class RosterImportBench {
    private static final int ROWS = RosterPackage.USERS + RosterPackage.ENROLLMENTS;

    private RosterImportBench() {}

    static void main() throws IOException {
        var folder = Files.createTempDirectory("ropeway-bench-roster");
        try {
            var zip = folder.resolve("large.zip");
            RosterPackage.write(zip);
            try (var context = new SpringApplicationBuilder(Ropeway.class)
                    .web(WebApplicationType.NONE)
                    .bannerMode(Banner.Mode.OFF)
                    .run("--logging.level.root=WARN", "--ropeway.folder=" + folder.resolve("data"))) {
                measure(context, zip);
            }
        } finally {
            delete(folder);
        }
    }

    private static void measure(ApplicationContext context, Path zip) {
        var agency = new Agency(
                AgencyId.random(),
                "bench",
                "Bench ROP",
                "Bench",
                Agency.Structure.JOINT_POWERS,
                "-",
                ZoneId.of("America/Los_Angeles"));
        AgencyScope.run(agency.id(), () -> {
            context.getBean(Agencies.class).found(agency);
            var district = new District(DistrictId.random(), "large", "Large Unified");
            var directory = context.getBean(Directory.class);
            directory.add(district);
            for (int school = 0; school < 60; school++) {
                directory.add(new School(SchoolId.random(), district.id(), "School " + school, null, null));
            }
            var imports = context.getBean(RosterImports.class);
            row("first import", imports, district, zip, false);
            row("the same again", imports, district, zip, false);
            row("dry run", imports, district, zip, true);
        });
    }

    private static void row(String what, RosterImports imports, District district, Path zip, boolean dry) {
        var who = Who.command("bench");
        long before = cpuMillis();
        var run = imports.run(imports.begin(who, district.id(), zip, "large.zip", dry), who, zip, _ -> {});
        var finished = run.finishedAt();
        var expected = dry ? RosterRun.State.CHECKED : RosterRun.State.IMPORTED;
        if (run.state() != expected || finished == null) {
            throw new IllegalStateException(run.state() + " " + imports.faults(run.id(), 0, 5));
        }
        var took = Duration.between(run.startedAt(), finished).toMillis();
        long all = run.files().stream().mapToLong(RosterRun.File::rows).sum();
        System.out.printf(
                "%s;%d;%.1f s, %,d rows with roles, demographics and the rest; CPU of program and database %.1f s; heap at most 1 GB%n",
                what, ROWS * 1000L / took, took / 1000.0, all, (cpuMillis() - before) / 1000.0);
    }

    /** What this process and the PostgreSQL that it started have used: tells a busy machine from slow work. */
    private static long cpuMillis() {
        var self = ProcessHandle.current();
        return Stream.concat(Stream.of(self), self.descendants())
                .mapToLong(process ->
                        process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis())
                .sum();
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
