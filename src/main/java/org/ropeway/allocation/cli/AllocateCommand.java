package org.ropeway.allocation.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ropeway.allocation.Lottery;
import org.ropeway.allocation.Objective;
import org.ropeway.allocation.Outcome;
import org.ropeway.allocation.Policy;
import org.ropeway.allocation.SeatEngine;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code allocate}: allocates seats from files, without a database. */
@Command(
        name = "allocate",
        description = "Allocates seats from files and says why, without a database.",
        subcommands = VerifyCommand.class,
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:verify found a violation",
            "2:the command was not understood",
            "3:the input has faults; all are listed and nothing is written",
            "4:a fault of ours"
        })
public final class AllocateCommand implements Callable<Integer> {
    static final int BAD_INPUT = 3;
    static final int OUR_FAULT = 4;

    @Spec
    @Nullable
    CommandSpec spec;

    @Option(
            names = "--sections",
            paramLabel = "FILE",
            description = "The sections: section, course, seats, time, shares.")
    @Nullable
    Path sections;

    @Option(names = "--requests", paramLabel = "FILE", description = "The requests: student, rank, course.")
    @Nullable
    Path requests;

    @Option(
            names = "--students",
            paramLabel = "FILE",
            description = "The students: district, band, seats; if there is such a file.")
    @Nullable
    Path students;

    @Option(
            names = "--clashes",
            paramLabel = "FILE",
            description =
                    "Sections that clash besides those that meet at the same time: section, other; if there is such a file.")
    @Nullable
    Path clashes;

    @Option(names = "--policy", paramLabel = "POLICY", description = "fair (the default) or most-served.")
    String policy = "fair";

    @Option(
            names = "--objective",
            paramLabel = "WHAT",
            description = "What most-served serves first: students (the default), seats or rank.")
    @Nullable
    String objective;

    @Option(
            names = "--lottery",
            paramLabel = "N",
            converter = LotteryNumber.class,
            description = "The lottery number, which makes the run repeatable; a whole number, possibly negative.")
    @Nullable
    Long lottery;

    @Option(
            names = "--seats-per-student",
            paramLabel = "K",
            description = "The most seats that anyone gets; 1 if not given.")
    int seatsPerStudent = 1;

    @Option(
            names = "--hold-shares",
            description = "Districts' shares are not yet released: an unused share stays empty.")
    boolean holdShares;

    @Option(
            names = "--time-limit",
            paramLabel = "SECONDS",
            description = "How long most-served may try to prove its result; 60 if not given.")
    int timeLimit = 60;

    @Option(names = "--out", paramLabel = "DIR", description = "The folder to write to; it must not exist or be empty.")
    @Nullable
    Path out;

    /** For trying the command alone. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new AllocateCommand()).execute(args));
    }

    @Override
    public Integer call() {
        long began = System.nanoTime();
        var source = new Input.Source(
                given("--sections", sections),
                given("--requests", requests),
                students,
                clashes,
                seatsPerStudent,
                holdShares);
        var run = new Run(
                source,
                chosen("--policy", Policy.class, policy),
                objective == null ? Objective.STUDENTS : chosen("--objective", Objective.class, objective),
                given("--lottery", lottery));
        var folder = new RunFolder(given("--out", out));
        try {
            checkUsage(run, folder);
            return allocate(run, folder, began);
        } catch (IOException | RuntimeException | LinkageError fault) {
            return ourFault(fault);
        }
    }

    /** Says what a lottery number is, as Java's word for it would help few. */
    static final class LotteryNumber implements ITypeConverter<Long> {
        @Override
        public Long convert(String value) {
            try {
                return Long.valueOf(value);
            } catch (NumberFormatException _) {
                throw new TypeConversionException(
                        "'%s' is not a whole number from %d to %d".formatted(value, Long.MIN_VALUE, Long.MAX_VALUE));
            }
        }
    }

    private record Run(Input.Source source, Policy policy, Objective objective, long lottery) {}

    private void checkUsage(Run run, RunFolder folder) throws IOException {
        require(seatsPerStudent >= 1, "--seats-per-student must be 1 or more");
        require(timeLimit >= 0, "--time-limit must not be negative");
        require(objective == null || run.policy() == Policy.MOST_SERVED, "--objective is for --policy most-served");
        require(folder.isFree(), "--out must not exist, or be an empty folder: " + folder.root());
    }

    private int allocate(Run run, RunFolder folder, long began) throws IOException {
        var faults = new Faults();
        var input = Input.read(run.source(), faults);
        if (input.isEmpty()) {
            faults.print(err());
            return BAD_INPUT;
        }
        long solving = System.nanoTime();
        var outcome = decide(run, input.get());
        long solveMs = millisSince(solving);
        folder.write(run.source(), input.get(), outcome);
        var summary = summary(run, input.get(), outcome, solveMs, millisSince(began));
        summary.write(folder.file("summary.json"));
        say("%,d of %,d requests filled, %,d of %,d students have a seat; written to %s"
                .formatted(
                        summary.filled(),
                        summary.requests(),
                        summary.studentsSeated(),
                        summary.students(),
                        folder.root()));
        return CommandLine.ExitCode.OK;
    }

    private Outcome decide(Run run, Input input) {
        var drawn = Lottery.draw(run.lottery(), input.students());
        return switch (run.policy()) {
            case FAIR -> SeatEngine.fair(input.instance(), drawn);
            case MOST_SERVED ->
                SeatEngine.mostServed(
                        input.instance(), drawn, run.objective(), Duration.ofSeconds(timeLimit), this::say);
        };
    }

    private static Summary summary(Run run, Input input, Outcome outcome, long solveMs, long totalMs) {
        return new Summary(
                word(run.policy()),
                run.policy() == Policy.FAIR ? null : word(run.objective()),
                run.lottery(),
                run.source().seatsPerStudent(),
                run.source().holdShares(),
                input.students().size(),
                input.sections().size(),
                input.instance().wishes().count(),
                outcome.filled(),
                outcome.studentsSeated(),
                outcome.firstChoices(),
                outcome.stages(),
                solveMs,
                totalMs);
    }

    private int ourFault(Throwable fault) {
        if (fault instanceof ParameterException usage) {
            throw usage;
        }
        err().println("A fault of ours, please report it: " + fault);
        fault.printStackTrace(err());
        err().flush();
        return OUR_FAULT;
    }

    private <T> T given(String option, @Nullable T value) {
        if (value == null) {
            throw new ParameterException(commandLine(), option + " is required");
        }
        return value;
    }

    private <E extends Enum<E>> E chosen(String option, Class<E> type, String word) {
        for (E constant : type.getEnumConstants()) {
            if (word(constant).equals(word)) {
                return constant;
            }
        }
        throw new ParameterException(commandLine(), "%s cannot be %s".formatted(option, word));
    }

    private void require(boolean claim, String otherwise) {
        if (!claim) {
            throw new ParameterException(commandLine(), otherwise);
        }
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void say(String line) {
        err().println(line);
        err().flush();
    }

    private PrintWriter err() {
        return commandLine().getErr();
    }

    private CommandLine commandLine() {
        return java.util.Objects.requireNonNull(spec).commandLine();
    }

    private static long millisSince(long began) {
        return (System.nanoTime() - began) / 1_000_000;
    }
}
