package org.ropeway.allocation.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.ropeway.allocation.Instance;
import org.ropeway.allocation.Objective;
import org.ropeway.allocation.Policy;
import org.ropeway.allocation.Reason;
import org.ropeway.allocation.Seat;
import org.ropeway.allocation.Stage;

/**
 * The same files for a run that is kept elsewhere: its input is read as the command reads it, and the whole run can be handed
 * out as the folder that {@code allocate verify} checks.
 */
public final class RunFiles {
    private final Given given;
    private final Input input;

    private RunFiles(Given given, Input input) {
        this.given = given;
        this.input = input;
    }

    /** The input files as text. @param clashes null where only times clash */
    public record Given(
            String sections,
            String requests,
            String students,
            @Nullable String clashes,
            int seatsPerStudent,
            boolean holdShares) {}

    /** What came of the run. @param objective null for fair @param place each student's lottery place, by index */
    public record Done(
            Policy policy,
            @Nullable Objective objective,
            long lottery,
            int[] place,
            List<Seat> seats,
            List<Reason> reasons,
            List<Stage> stages,
            long solveMs) {}

    /** @throws IllegalArgumentException if the files have faults; all of them are in its message */
    public static RunFiles read(Given given) {
        var faults = new Faults();
        var clashes = given.clashes();
        var tables = new Input.Tables(
                CsvTable.of("sections.csv", given.sections(), faults),
                CsvTable.of("requests.csv", given.requests(), faults),
                CsvTable.of("students.csv", given.students(), faults),
                clashes == null ? null : CsvTable.of("clashes.csv", clashes, faults),
                given.seatsPerStudent(),
                given.holdShares());
        return Input.read(tables, faults)
                .map(input -> new RunFiles(given, input))
                .orElseThrow(() -> new IllegalArgumentException(told(faults)));
    }

    public Instance instance() {
        return input.instance();
    }

    /** The students' ids, by index of the instance. */
    public List<String> students() {
        return input.students();
    }

    /** The sections' ids, by index of the instance. */
    public List<String> sections() {
        return input.sections();
    }

    /** Writes the folder as a ZIP. */
    public void zip(Done done, OutputStream out) throws IOException {
        var folder = Files.createTempDirectory("ropeway-run");
        try {
            write(done, new RunFolder(folder));
            try (var zip = new ZipOutputStream(out)) {
                for (var file : filesIn(folder)) {
                    if (Files.isRegularFile(file)) {
                        zip.putNextEntry(new ZipEntry(folder.relativize(file).toString()));
                        Files.copy(file, zip);
                    }
                }
            }
        } finally {
            for (var file : filesIn(folder).reversed()) {
                Files.delete(file);
            }
        }
    }

    private void write(Done done, RunFolder folder) throws IOException {
        var inputs = Files.createDirectories(folder.file("input"));
        Files.writeString(inputs.resolve("sections.csv"), given.sections());
        Files.writeString(inputs.resolve("requests.csv"), given.requests());
        Files.writeString(inputs.resolve("students.csv"), given.students());
        var clashes = given.clashes();
        if (clashes != null) {
            Files.writeString(inputs.resolve("clashes.csv"), clashes);
        }
        folder.write(input, student -> done.place()[student], done.seats(), done.reasons().stream());
        summary(done).write(folder.file("summary.json"));
    }

    private Summary summary(Done done) {
        var objective = done.objective();
        return new Summary(
                AllocateCommand.word(done.policy()),
                objective == null ? null : AllocateCommand.word(objective),
                done.lottery(),
                given.seatsPerStudent(),
                given.holdShares(),
                input.students().size(),
                input.sections().size(),
                input.instance().wishes().count(),
                done.seats().size(),
                (int) done.seats().stream().map(Seat::student).distinct().count(),
                (int) done.seats().stream().filter(seat -> seat.rank() == 1).count(),
                done.stages(),
                done.solveMs(),
                done.solveMs());
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return new ArrayList<>(files.sorted(Comparator.naturalOrder()).toList());
        }
    }

    private static String told(Faults faults) {
        var text = new StringWriter();
        faults.print(new PrintWriter(text));
        return text.toString();
    }
}
