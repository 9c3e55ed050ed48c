package org.ropeway.seating.cli;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ropeway.agency.Agencies;
import org.ropeway.agency.AgencyOption;
import org.ropeway.agency.Calendars;
import org.ropeway.allocation.Policy;
import org.ropeway.seating.AllocationRun;
import org.ropeway.seating.AllocationRuns;
import org.ropeway.seating.LotteryDraw;
import org.ropeway.seating.LotteryDraws;
import org.ropeway.seating.Publishing;
import org.ropeway.seating.RunDecision;
import org.ropeway.shared.NoSuch;
import org.ropeway.shared.TermId;
import org.ropeway.shared.Who;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Allocates a term's seats from the database. */
@Command(
        name = "runs",
        description = "Draws the lottery number, allocates a term's seats by both policies, and publishes a result.",
        subcommands = {
            RunsCommand.DrawNumber.class,
            RunsCommand.Start.class,
            RunsCommand.Show.class,
            RunsCommand.Publish.class
        })
public class RunsCommand {
    private static final int REFUSED = 1;

    /** A command for one agency. Exit codes: 0 done · 1 refused, with the reason · 2 usage · 4 a fault of ours. */
    abstract static class ForAgency implements Callable<Integer> {
        @Mixin
        @SuppressWarnings("NullAway.Init")
        AgencyOption agency;

        @Spec
        @SuppressWarnings("NullAway.Init")
        CommandSpec command;

        private final Agencies agencies;

        ForAgency(Agencies agencies) {
            this.agencies = agencies;
        }

        abstract int act();

        @Override
        public Integer call() {
            try {
                return agency.in(agencies, this::act);
            } catch (NoSuch missing) {
                throw new ParameterException(command.commandLine(), String.valueOf(missing.getMessage()));
            }
        }

        Who by() {
            return Who.command(command.qualifiedName());
        }

        void say(String line) {
            command.commandLine().getOut().println(line);
        }

        int refused(RunDecision.Refused refused) {
            var err = command.commandLine().getErr();
            err.println(refused.reason().code());
            refused.violations().forEach(err::println);
            var changes = refused.changes();
            if (changes != null) {
                changes.sections().forEach(section -> err.println("section " + section));
                changes.students().forEach(student -> err.println("student " + student));
            }
            return REFUSED;
        }

        static String told(AllocationRun run) {
            var totals = run.totals();
            var result = totals == null
                    ? run.progress()
                    : "%,d of %,d students with a seat, %,d of %,d requests met, %,d first choices%s"
                            .formatted(
                                    totals.studentsSeated(),
                                    totals.students(),
                                    totals.filled(),
                                    totals.requests(),
                                    totals.firstChoices(),
                                    run.isProved() ? "" : ", not proved");
            return "%s %s %s lottery %d: %s"
                    .formatted(run.id(), run.ask().policy(), run.status(), run.lottery(), result);
        }
    }

    /** What the commands about one term share. */
    abstract static class ForTerm extends ForAgency {
        private final Calendars calendars;

        @Option(names = "--term", required = true, paramLabel = "CODE", description = "The term's code.")
        @SuppressWarnings("NullAway.Init")
        String code;

        ForTerm(Agencies agencies, Calendars calendars) {
            super(agencies);
            this.calendars = calendars;
        }

        TermId term() {
            return calendars
                    .findTerm(code)
                    .orElseThrow(() -> new ParameterException(
                            command.commandLine(), "--term: there is no term '%s'".formatted(code)))
                    .id();
        }
    }

    @Component
    @Command(name = "draw", description = "Records a term's lottery number and how it was drawn.")
    static class DrawNumber extends ForTerm {
        private final LotteryDraws draws;

        @Option(names = "--number", paramLabel = "N", description = "The number that was drawn in public.")
        @Nullable
        Long number;

        @Option(
                names = "--words",
                required = true,
                paramLabel = "TEXT",
                description = "Where and how it was drawn; without --number, the text to make it from.")
        @SuppressWarnings("NullAway.Init")
        String words;

        @Option(names = "--why-again", paramLabel = "TEXT", description = "Why another is drawn after the first.")
        String whyAgain = "";

        DrawNumber(Agencies agencies, LotteryDraws draws, Calendars calendars) {
            super(agencies, calendars);
            this.draws = draws;
        }

        @Override
        int act() {
            var method = number == null ? LotteryDraw.Method.FROM_TEXT : LotteryDraw.Method.DRAWN_IN_PUBLIC;
            var ask = new LotteryDraws.Ask(term(), method, number, words, whyAgain);
            return switch (draws.draw(by(), ask)) {
                case LotteryDraws.Decision.Drawn(var draw) -> {
                    say(String.valueOf(draw.number()));
                    yield 0;
                }
                case LotteryDraws.Decision.Refused(var reason) -> {
                    command.commandLine().getErr().println(reason);
                    yield REFUSED;
                }
            };
        }
    }

    @Component
    @Command(
            name = "start",
            description = "Runs both policies, or one, from the number in force, and waits for the results.")
    static class Start extends ForTerm {
        private static final Duration MOST = Duration.ofMinutes(10);

        private final AllocationRuns runs;

        @Option(names = "--policy", paramLabel = "POLICY", description = "fair or most_served; both if not given.")
        @Nullable
        Policy policy;

        Start(Agencies agencies, AllocationRuns runs, Calendars calendars) {
            super(agencies, calendars);
            this.runs = runs;
        }

        @Override
        int act() {
            int code = 0;
            for (var each : Policy.values()) {
                if (policy == null || policy == each) {
                    code = Math.max(code, start(each));
                }
            }
            return code;
        }

        private int start(Policy each) {
            var ask = runs.usual(term(), each);
            return switch (runs.start(by(), ask, null)) {
                case RunDecision.Started(var run) -> {
                    var done = runs.await(run.id(), MOST);
                    say(told(done));
                    yield done.totals() == null ? REFUSED : 0;
                }
                case RunDecision.Refused refused -> refused(refused);
                case RunDecision.Published(var run) -> throw new IllegalStateException("not started: " + run.id());
            };
        }
    }

    @Component
    @Command(name = "show", description = "Lists a term's runs, latest first.")
    static class Show extends ForTerm {
        private final AllocationRuns runs;

        Show(Agencies agencies, AllocationRuns runs, Calendars calendars) {
            super(agencies, calendars);
            this.runs = runs;
        }

        @Override
        int act() {
            runs.of(term()).forEach(run -> say(told(run)));
            return 0;
        }
    }

    @Component
    @Command(name = "publish", description = "Verifies a run and puts its result in force; it cannot be taken back.")
    static class Publish extends ForAgency {
        private final Publishing publishing;

        @Parameters(paramLabel = "RUN", description = "The run's id, as show gives it.")
        @SuppressWarnings("NullAway.Init")
        UUID run;

        Publish(Agencies agencies, Publishing publishing) {
            super(agencies);
            this.publishing = publishing;
        }

        @Override
        int act() {
            return switch (publishing.publish(by(), new AllocationRun.Id(run))) {
                case RunDecision.Published(var published) -> {
                    say(told(published));
                    yield 0;
                }
                case RunDecision.Refused refused -> refused(refused);
                case RunDecision.Started(var started) -> throw new IllegalStateException("started " + started.id());
            };
        }
    }
}
