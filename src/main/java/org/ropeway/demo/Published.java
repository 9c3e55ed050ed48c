package org.ropeway.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.ropeway.agency.Calendars;
import org.ropeway.allocation.Objective;
import org.ropeway.enrollment.RequestWindow;
import org.ropeway.enrollment.RequestWindows;
import org.ropeway.seating.AllocationRun;
import org.ropeway.seating.AllocationRun.Ask;
import org.ropeway.seating.AllocationRun.Shares;
import org.ropeway.seating.AllocationRun.Status;
import org.ropeway.seating.AllocationRuns;
import org.ropeway.seating.LotteryDraw.Method;
import org.ropeway.seating.LotteryDraws;
import org.ropeway.seating.Publishing;
import org.ropeway.seating.RunDecision;
import org.ropeway.shared.TermId;
import org.springframework.stereotype.Component;

/**
 * Allocates an agency's seats by both policies and publishes the fair result, so that the comparison, rosters, letters and
 * reasons are there to be seen.
 */
@Component
class Published {
    private static final long NUMBER = 626_810;
    private static final Duration LONGEST = Duration.ofSeconds(40);

    private final RequestWindows windows;
    private final LotteryDraws draws;
    private final AllocationRuns runs;
    private final Publishing publishing;
    private final Calendars calendars;

    Published(
            RequestWindows windows,
            LotteryDraws draws,
            AllocationRuns runs,
            Publishing publishing,
            Calendars calendars) {
        this.windows = windows;
        this.draws = draws;
        this.runs = runs;
        this.publishing = publishing;
        this.calendars = calendars;
    }

    /** @return whether there was something to do: a start that was killed before the end is taken up by the next */
    boolean complete() {
        var term = windows.all().stream().findFirst().map(RequestWindow::term).orElseThrow();
        if (runs.of(term).stream().anyMatch(run -> run.status() == Status.PUBLISHED)) {
            return false;
        }
        if (draws.current(term).isEmpty()) {
            var words = "Drawn with ten-sided dice at the board's meeting, before the public (demo)";
            draws.draw(Loading.BY, new LotteryDraws.Ask(term, Method.DRAWN_IN_PUBLIC, NUMBER, words, ""));
        }
        return publish(term);
    }

    private boolean publish(TermId term) {
        run(Ask.mostServed(term, Objective.STUDENTS, 2, Shares.RELEASED));
        return run(Ask.fair(term, 2, Shares.RELEASED))
                .filter(run -> run.status() == Status.DONE)
                .filter(run -> publishing.publish(Loading.BY, run.id(), first(term)) instanceof RunDecision.Published)
                .isPresent();
    }

    private LocalDate first(TermId term) {
        return calendars.term(term).days().first();
    }

    private Optional<AllocationRun> run(Ask ask) {
        return runs.start(Loading.BY, ask, null) instanceof RunDecision.Started(var run)
                ? Optional.of(runs.await(run.id(), LONGEST))
                : Optional.empty();
    }
}
