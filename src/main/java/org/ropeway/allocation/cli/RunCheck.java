package org.ropeway.allocation.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ropeway.allocation.Policy;
import org.ropeway.allocation.Seat;
import org.ropeway.allocation.verify.Claim;
import org.ropeway.allocation.verify.Verification;
import org.ropeway.allocation.verify.Violation;
import tools.jackson.core.JacksonException;

/** Reads the folder of a run and finds what does not hold. */
final class RunCheck {
    private final RunFolder folder;
    private final Faults faults = new Faults();
    private final List<String> violations = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    RunCheck(RunFolder folder) {
        this.folder = folder;
    }

    /** What makes the folder unreadable; known after {@link #violations}. */
    Faults faults() {
        return faults;
    }

    /** What was not checked. */
    List<String> remarks() {
        return remarks;
    }

    /** Everything that does not hold, a line each. */
    List<String> violations() throws IOException {
        var summary = summary();
        if (summary.isEmpty()) {
            return List.of();
        }
        var policy = Arrays.stream(Policy.values())
                .filter(p -> AllocateCommand.word(p).equals(summary.get().policy()))
                .findFirst();
        if (policy.isEmpty()) {
            violations.add(
                    "summary.json: policy: there is no policy " + summary.get().policy());
            return violations;
        }
        Input.read(folder.source(summary.get()), faults).ifPresent(input -> check(input, summary.get(), policy.get()));
        return violations;
    }

    private Optional<Summary> summary() {
        var file = folder.file("summary.json");
        try {
            return Optional.of(Summary.read(file));
        } catch (IOException | JacksonException unreadable) {
            faults.add(new Fault(file.toString(), 1, "", "", "the file must be the summary of a run"));
            return Optional.empty();
        }
    }

    private void check(Input input, Summary summary, Policy policy) {
        var files = new ClaimFiles(input, folder, violations, faults);
        int[] places = files.places();
        var seats = files.seats();
        if (!faults.none()) {
            return;
        }
        checkTotals(input, summary, seats);
        var claim = new Claim(input.instance(), policy, summary.lottery(), input.students(), places, seats);
        var broken = Verification.of(claim);
        broken.forEach(violation -> violations.add(told(input, violation)));
        if (violations.isEmpty()) {
            checkReasons(input, claim);
        } else {
            remarks.add("Reasons were not compared, as they follow from a result without violations.");
        }
        if (policy == Policy.MOST_SERVED) {
            remarks.add("optimality claimed, not re-proved");
        }
    }

    private void checkTotals(Input input, Summary summary, List<Seat> seats) {
        total("students", summary.students(), input.students().size());
        total("sections", summary.sections(), input.sections().size());
        total("requests", summary.requests(), input.instance().wishes().count());
        total("filled", summary.filled(), seats.size());
        total(
                "students_seated",
                summary.studentsSeated(),
                seats.stream().map(Seat::student).distinct().count());
        total(
                "first_choices",
                summary.firstChoices(),
                seats.stream().filter(seat -> seat.rank() == 1).count());
        new StageTotals(input, seats).check(summary.stages(), violations);
    }

    private void total(String field, long claimed, long counted) {
        if (claimed != counted) {
            violations.add("summary.json: %s: %d claimed, %d counted".formatted(field, claimed, counted));
        }
    }

    private void checkReasons(Input input, Claim claim) {
        var english = new EnglishReasons(input.sections());
        var expected = Verification.reasonsOf(claim).stream()
                .map(reason -> Arrays.asList(RunFolder.line(input, english, reason)))
                .toList();
        Path file = folder.file("reasons.csv");
        var given = ClaimFiles.lines(file, List.of(RunFolder.REASON_COLUMNS), faults);
        ClaimFiles.compare("reasons.csv", 4, expected, given, violations);
    }

    private static String told(Input input, Violation violation) {
        var student =
                violation.student() < 0 ? "" : " student " + input.students().get(violation.student());
        var section =
                violation.section() < 0 ? "" : " section " + input.sections().get(violation.section());
        return AllocateCommand.word(violation.rule()) + ":" + student + section + ": " + violation.facts();
    }
}
