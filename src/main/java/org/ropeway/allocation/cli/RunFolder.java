package org.ropeway.allocation.cli;

import static de.siegmar.fastcsv.writer.LineDelimiter.LF;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ropeway.allocation.Outcome;
import org.ropeway.allocation.Reason;
import org.ropeway.allocation.Seat;

/** The folder of a run: what went in, the lottery, the seats, the reasons and the summary. */
record RunFolder(Path root) {
    static final String[] REASON_COLUMNS = {
        "student", "rank", "course", "section", "reason", "last_band", "last_place", "own_band", "own_place", "sentence"
    };

    boolean isFree() throws IOException {
        if (!Files.exists(root)) {
            return true;
        }
        if (!Files.isDirectory(root)) {
            return false;
        }
        try (var entries = Files.list(root)) {
            return entries.findAny().isEmpty();
        }
    }

    Path file(String name) {
        return root.resolve(name);
    }

    /** The input as copied, to be read again. */
    Input.Source source(Summary summary) {
        var students = root.resolve("input/students.csv");
        var clashes = root.resolve("input/clashes.csv");
        return new Input.Source(
                root.resolve("input/sections.csv"),
                root.resolve("input/requests.csv"),
                Files.exists(students) ? students : null,
                Files.exists(clashes) ? clashes : null,
                summary.seatsPerStudent(),
                summary.holdShares());
    }

    void write(Input.Source source, Input input, Outcome outcome) throws IOException {
        Files.createDirectories(root.resolve("input"));
        copy(source.sections(), "sections.csv");
        copy(source.requests(), "requests.csv");
        copy(source.students(), "students.csv");
        copy(source.clashes(), "clashes.csv");
        var reasons = IntStream.range(0, input.students().size())
                .mapToObj(outcome::reasonsOf)
                .flatMap(List::stream);
        write(input, outcome.lottery()::place, outcome.seats(), reasons);
    }

    /** Writes what came of a run. @param place each student's lottery place, by index */
    void write(Input input, IntUnaryOperator place, List<Seat> seats, Stream<Reason> reasons) throws IOException {
        try (var csv = csv("lottery.csv")) {
            csv.writeRecord("student", "band", "place");
            for (int student = 0; student < input.students().size(); student++) {
                int band = input.instance().students().band()[student];
                csv.writeRecord(input.students().get(student), text(band), text(place.applyAsInt(student)));
            }
        }
        try (var csv = csv("assignments.csv")) {
            csv.writeRecord("student", "course", "section", "rank", "round");
            seats.forEach(seat -> csv.writeRecord(line(input, seat)));
        }
        try (var csv = csv("reasons.csv")) {
            var english = new EnglishReasons(input.sections());
            csv.writeRecord(REASON_COLUMNS);
            reasons.forEach(reason -> csv.writeRecord(line(input, english, reason)));
        }
    }

    static String[] line(Input input, Seat seat) {
        return new String[] {
            input.students().get(seat.student()),
            input.courseOf(seat.wish()),
            input.sections().get(seat.section()),
            text(seat.rank()),
            text(seat.round())
        };
    }

    static String[] line(Input input, EnglishReasons english, Reason reason) {
        boolean tellsLast = EnglishReasons.tellsLast(reason.why());
        return new String[] {
            input.students().get(reason.student()),
            text(input.instance().wishes().rank(reason.wish())),
            input.courseOf(reason.wish()),
            input.sections().get(reason.section()),
            reason.why().code(),
            tellsLast ? text(reason.lastBand()) : "",
            tellsLast ? text(reason.lastPlace()) : "",
            text(reason.ownBand()),
            text(reason.ownPlace()),
            english.sentence(reason)
        };
    }

    private void copy(@Nullable Path from, String name) throws IOException {
        if (from != null) {
            Files.copy(from, root.resolve("input").resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private CsvWriter csv(String name) throws IOException {
        return CsvWriter.builder().lineDelimiter(LF).build(root.resolve(name));
    }

    private static String text(int number) {
        return String.valueOf(number);
    }
}
