package org.ropeway.seating.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.TestAgencies.in;
import static org.ropeway.seating.TestSeating.course;
import static org.ropeway.seating.TestSeating.section;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ropeway.ModuleTest;
import org.ropeway.allocation.cli.AllocateCommand;
import org.ropeway.enrollment.TestRequests.Place;
import org.ropeway.seating.AllocationRun;
import org.ropeway.seating.RunArchives;
import org.ropeway.seating.TestSeating;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine;

@ModuleTest
class RunsCommandTest {
    @Autowired
    TestSeating the;

    @Autowired
    RunArchives archives;

    @Autowired
    ApplicationContext context;

    @TempDir
    Path folder;

    Place valley;
    StringWriter out;
    StringWriter err;

    @BeforeEach
    void threeStudentsWantTwoSeats() {
        valley = the.aPlace();
        var morning = the.aSection(valley, valley.welding(), "W-1", "Mon Wed 08:00 10:00", 1);
        the.aSection(valley, valley.welding(), "W-2", "Mon Wed 13:00 15:00", 1);
        the.aStudentWishing(valley, 2, section(morning), course(valley.welding()));
        the.aStudentWishing(valley, 1, course(valley.welding()));
        the.aStudentWishing(valley, 1, section(morning));
    }

    @Test
    void drawsRunsBothPoliciesAndPublishesOne() {
        assertThat(run("start", "--term", "2026-27-fall")).isEqualTo(1);
        assertThat(err.toString()).contains("no-draw");
        assertThat(run("draw", "--term", "2026-27-fall", "--number", "7", "--words", "Dice"))
                .isZero();
        assertThat(run("start", "--term", "2026-27-fall")).as(err.toString()).isZero();
        assertThat(out.toString()).contains("FAIR DONE", "MOST_SERVED DONE", "2 of 3 students with a seat");
        assertThat(run("show", "--term", "2026-27-fall")).isZero();
        var id = out.toString().lines().findFirst().orElseThrow().split(" ")[0];
        assertThat(run("publish", id)).isZero();
        assertThat(run("publish", id)).isEqualTo(1);
        assertThat(err.toString()).contains("already-published");
        assertThat(run("show", "--term", "winter")).isEqualTo(2);
    }

    /** What anyone does who has the download and the program, but no database. */
    @Test
    void handsOutRunsThatTheCommandVerifies() throws IOException {
        the.draw(valley, 7);
        run("start", "--term", "2026-27-fall");
        var runs = the.awaitAll(valley);
        assertThat(runs).hasSize(2);
        for (var done : runs) {
            var verifying = new CommandLine(new AllocateCommand());
            var told = new StringWriter();
            verifying.setOut(new PrintWriter(told)).setErr(new PrintWriter(told));
            int code = verifying.execute("verify", unzipped(done).toString());
            assertThat(code).as(told.toString()).isZero();
            assertThat(told.toString()).contains("No violation found.");
        }
    }

    Path unzipped(AllocationRun run) throws IOException {
        var target = folder.resolve(run.id().toString());
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive(run)))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var file = target.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.write(file, zip.readAllBytes());
            }
        }
        return target;
    }

    byte[] archive(AllocationRun run) {
        return in(valley.agency(), () -> {
            try {
                var zip = new ByteArrayOutputStream();
                archives.write(run, zip);
                return zip.toByteArray();
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        });
    }

    int run(String... words) {
        out = new StringWriter();
        err = new StringWriter();
        var line = new CommandLine(new RunsCommand(), new CommandLine.IFactory() {
            @Override
            public <K> K create(Class<K> type) throws Exception {
                return context.getBeanNamesForType(type).length > 0
                        ? context.getAutowireCapableBeanFactory().createBean(type)
                        : CommandLine.defaultFactory().create(type);
            }
        });
        line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        var all = new ArrayList<>(List.of(words));
        all.addAll(1, List.of("--agency", valley.agency().slug()));
        return line.execute(all.toArray(String[]::new));
    }
}
