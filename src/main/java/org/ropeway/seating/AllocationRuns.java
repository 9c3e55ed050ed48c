package org.ropeway.seating;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ropeway.agency.Agencies;
import org.ropeway.agency.Calendars;
import org.ropeway.allocation.Objective;
import org.ropeway.allocation.Policy;
import org.ropeway.eligibility.Outcome;
import org.ropeway.enrollment.AllocationRequest;
import org.ropeway.enrollment.Requests;
import org.ropeway.journal.Journal;
import org.ropeway.law.Law;
import org.ropeway.schedule.Sections;
import org.ropeway.seating.AllocationRun.Ask;
import org.ropeway.seating.AllocationRun.Shares;
import org.ropeway.seating.AllocationRun.Status;
import org.ropeway.shared.NoSuch;
import org.ropeway.shared.TermId;
import org.ropeway.shared.Who;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Allocation runs of the bound agency: started here, computed in the background, compared, and published by
 * {@link Publishing}. Page, API and command call these.
 */
@Service
public class AllocationRuns {
    private static final Duration LONGEST = RunWork.LIMIT.multipliedBy(10);

    private final RunRows rows;
    private final RunWork work;
    private final LotteryDraws draws;
    private final Requests requests;
    private final Sections sections;
    private final Calendars calendars;
    private final Agencies agencies;
    private final Law law;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AllocationRuns(
            RunRows rows,
            RunWork work,
            LotteryDraws draws,
            Requests requests,
            Sections sections,
            Calendars calendars,
            Agencies agencies,
            Law law,
            Journal journal,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.work = work;
        this.draws = draws;
        this.requests = requests;
        this.sections = sections;
        this.calendars = calendars;
        this.agencies = agencies;
        this.law = law;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @throws NoSuch if the bound agency has no such run */
    public AllocationRun byId(AllocationRun.Id id) {
        return transaction.execute(_ -> rows.find(id).orElseThrow(() -> new NoSuch("allocation run", id)));
    }

    /** Latest first. A run whose program ended before it did is shown as failed. */
    public List<AllocationRun> of(TermId term) {
        return transaction.execute(_ -> {
            rows.failAbandoned(term, clock.instant().minus(LONGEST));
            return rows.of(term);
        });
    }

    /** How ready a term's lists are. @param blocked not admitted, or not to be decided yet */
    public record Readiness(
            int takePart, int waitForCounselor, int withoutConsent, int blocked, int notSent, int seats) {}

    public Readiness readiness(TermId term) {
        return transaction.execute(_ -> readiness(requests.forAllocation(term), seatsIn(term)));
    }

    private int seatsIn(TermId term) {
        return sections.ofTerm(term).stream()
                .mapToInt(section -> section.seats())
                .sum();
    }

    private static Readiness readiness(List<AllocationRequest> lists, int seats) {
        int takePart = 0;
        int waiting = 0;
        int unsigned = 0;
        int blocked = 0;
        int notSent = 0;
        for (var list : lists) {
            if (list.takesPart()) {
                takePart++;
            } else if (list.admission().outcome() != Outcome.ELIGIBLE) {
                blocked++;
            } else {
                switch (list.status()) {
                    case NOT_STARTED, DRAFT, RETURNED -> notSent++;
                    case SUBMITTED, APPROVED -> {
                        waiting += list.consented() ? 1 : 0;
                        unsigned += list.consented() ? 0 : 1;
                    }
                }
            }
        }
        return new Readiness(takePart, waiting, unsigned, blocked, notSent, seats);
    }

    /** What a run of the policy would be by the agency's rules: its seats per student, shares held until all are released. */
    public Ask usual(TermId term, Policy policy) {
        return transaction.execute(_ -> {
            int most = law.today("enrollment/seats-per-student").whole();
            var today = LocalDate.ofInstant(clock.instant(), agencies.current().zone());
            boolean released = sections.ofTerm(term).stream()
                    .flatMap(section -> section.shares().stream())
                    .allMatch(share -> share.isReleasedOn(today));
            var shares = released ? Shares.RELEASED : Shares.HELD;
            return switch (policy) {
                case FAIR -> Ask.fair(term, most, shares);
                case MOST_SERVED -> Ask.mostServed(term, Objective.STUDENTS, most, shares);
            };
        });
    }

    /**
     * Begins a run. It goes on by itself; its status and progress are read with {@link #byId}.
     *
     * @param key the caller's own word for this request, or none: the same word again gives the same run
     * @throws NoSuch if there is no such term
     */
    public RunDecision start(Who by, Ask ask, @Nullable String key) {
        var known = transaction.execute(_ -> known(ask, key));
        if (known.isPresent()) {
            return new RunDecision.Started(known.get());
        }
        RunDecision decision;
        try {
            decision = transaction.execute(_ -> add(by, ask, key));
        } catch (DuplicateKeyException meanwhile) {
            var other = transaction.execute(_ -> known(ask, key));
            return new RunDecision.Started(other.orElseThrow(() -> meanwhile));
        }
        if (decision instanceof RunDecision.Started(var run)) {
            work.begin(run);
        }
        return decision;
    }

    private Optional<AllocationRun> known(Ask ask, @Nullable String key) {
        calendars.term(ask.term());
        return key == null ? Optional.empty() : rows.findByKey(key);
    }

    private RunDecision add(Who by, Ask ask, @Nullable String key) {
        draws.lock(ask.term());
        var draw = draws.current(ask.term()).orElse(null);
        if (draw == null) {
            return new RunDecision.Refused(RunDecision.Reason.NO_DRAW);
        }
        var refusal = refusal(ask);
        if (refusal != null) {
            return new RunDecision.Refused(refusal);
        }
        var id = AllocationRun.Id.random();
        rows.add(id, ask, draw, key, by.name(), clock.instant());
        journal.record(by, "run.start", "allocation run", id, detail(ask, draw));
        return new RunDecision.Started(rows.find(id).orElseThrow());
    }

    private RunDecision.@Nullable Reason refusal(Ask ask) {
        for (var run : rows.of(ask.term())) {
            if (run.status() == Status.PUBLISHED) {
                return RunDecision.Reason.ALREADY_PUBLISHED;
            }
            if (run.status() == Status.COMPUTING && run.ask().equals(ask)) {
                return RunDecision.Reason.ALREADY_COMPUTING;
            }
        }
        boolean any = requests.forAllocation(ask.term()).stream().anyMatch(AllocationRequest::takesPart);
        return any ? null : RunDecision.Reason.NOTHING_TO_ALLOCATE;
    }

    private static Map<String, Object> detail(Ask ask, LotteryDraw draw) {
        return Map.of(
                "term", ask.term(),
                "policy", ask.policy(),
                "lottery", draw.number(),
                "seats per student", ask.seatsPerStudent(),
                "shares", ask.shares());
    }

    /** Waits until the run is over, or the time is up. */
    public AllocationRun await(AllocationRun.Id id, Duration most) {
        long end = System.nanoTime() + most.toNanos();
        var run = byId(id);
        while (!run.isOver() && System.nanoTime() < end) {
            try {
                Thread.sleep(100);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return run;
            }
            run = byId(id);
        }
        return run;
    }

    /** All that can be asked for now: both policies from the same draw. */
    public List<RunDecision> startBoth(Who by, TermId term) {
        var decisions = new ArrayList<RunDecision>();
        for (var policy : Policy.values()) {
            decisions.add(start(by, usual(term, policy), null));
        }
        return decisions;
    }
}
