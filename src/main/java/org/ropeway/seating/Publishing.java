package org.ropeway.seating;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ropeway.agency.Agencies;
import org.ropeway.agency.AgencyScope;
import org.ropeway.agency.Calendars;
import org.ropeway.allocation.cli.RunFiles;
import org.ropeway.allocation.verify.Claim;
import org.ropeway.allocation.verify.Verification;
import org.ropeway.journal.Journal;
import org.ropeway.seating.AllocationRun.Status;
import org.ropeway.seating.RunDecision.Reason;
import org.ropeway.seating.RunDecision.Refused;
import org.ropeway.shared.NoSuch;
import org.ropeway.shared.TermId;
import org.ropeway.shared.Who;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts a run's result in force: once a term, verified, and only if nothing has changed since the run read its input. */
@Service
public class Publishing {
    private final RunRows rows;
    private final KeptResults results;
    private final TermInputs inputs;
    private final LotteryDraws draws;
    private final SeatBooks seats;
    private final Agencies agencies;
    private final Calendars calendars;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Publishing(
            RunRows rows,
            KeptResults results,
            TermInputs inputs,
            LotteryDraws draws,
            SeatBooks seats,
            Agencies agencies,
            Calendars calendars,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.results = results;
        this.inputs = inputs;
        this.draws = draws;
        this.seats = seats;
        this.agencies = agencies;
        this.calendars = calendars;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Publishes the run in one transaction: verifies it, seats its students, puts those who wait on the sections' lists and
     * discards the term's other runs. Two at once come one after the other, and the second is refused. In a term that has
     * begun, the seats count from today by the agency's clock.
     *
     * @throws NoSuch if the bound agency has no such run
     */
    @Transactional
    public RunDecision publish(Who by, AllocationRun.Id id) {
        return publish(by, id, LocalDate.now(clock.withZone(agencies.current().zone())));
    }

    /**
     * Likewise, for students who sit in their sections already.
     *
     * @param from the first day of the seats it gives; before or after the term: the term's first
     */
    @Transactional
    public RunDecision publish(Who by, AllocationRun.Id id, LocalDate from) {
        var term = rows.find(id)
                .orElseThrow(() -> new NoSuch("allocation run", id))
                .ask()
                .term();
        draws.lock(term);
        var run = rows.find(id).orElseThrow();
        var refusal = refusal(run);
        if (refusal != null) {
            return refusal;
        }
        var seated = seats.fill(run, clock.instant(), firstDay(term, from));
        rows.published(run, by.name(), clock.instant());
        journal.record(by, "run.publish", "allocation run", id, detail(run, seated.size()));
        seated.forEach(
                seat -> events.publishEvent(new StudentSeated(AgencyScope.current(), seat.section(), seat.student())));
        events.publishEvent(new RunPublished(AgencyScope.current(), term, id));
        return new RunDecision.Published(rows.find(id).orElseThrow());
    }

    private @Nullable LocalDate firstDay(TermId id, LocalDate from) {
        var term = calendars.term(id).days();
        return term.contains(from) && from.isAfter(term.first()) ? from : null;
    }

    private @Nullable Refused refusal(AllocationRun run) {
        if (rows.of(run.ask().term()).stream().anyMatch(other -> other.status() == Status.PUBLISHED)) {
            return new Refused(Reason.ALREADY_PUBLISHED);
        }
        var digest = run.inputDigest();
        if (run.status() != Status.DONE || digest == null) {
            return new Refused(Reason.NOT_DONE);
        }
        if (draws.current(run.ask().term())
                .filter(draw -> draw.number() == run.lottery())
                .isEmpty()) {
            return new Refused(Reason.DRAWN_AGAIN);
        }
        var then = rows.input(digest);
        var now = inputs.of(run.ask().term()).files();
        if (!now.digest().equals(digest)) {
            return new Refused(Reason.INPUT_CHANGED, InputChanges.between(then, now), List.of());
        }
        var violations = violations(run, then.read(run.ask()));
        return violations.isEmpty() ? null : new Refused(Reason.NOT_VERIFIED, null, violations);
    }

    /** What the independent verifier finds in what is kept of the run: its lottery, seats and reasons. */
    private List<String> violations(AllocationRun run, RunFiles files) {
        var result = results.read(run.id(), files);
        var claim = new Claim(
                files.instance(), run.ask().policy(), run.lottery(), files.students(), result.place(), result.seats());
        var violations = new ArrayList<String>();
        Verification.of(claim).forEach(violation -> violations.add(violation.rule() + ": " + violation.facts()));
        if (violations.isEmpty() && !Verification.reasonsOf(claim).equals(result.reasons())) {
            violations.add("REASONS: they do not follow from the seats");
        }
        return violations;
    }

    private static Map<String, Object> detail(AllocationRun run, int seated) {
        return Map.of(
                "term", run.ask().term(), "policy", run.ask().policy(), "lottery", run.lottery(), "seats", seated);
    }
}
