package org.ropeway.seating.api;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ropeway.agency.Calendars;
import org.ropeway.agency.Term;
import org.ropeway.allocation.Objective;
import org.ropeway.allocation.Policy;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Allowed;
import org.ropeway.identity.Role;
import org.ropeway.seating.AllocationRun;
import org.ropeway.seating.AllocationRun.Ask;
import org.ropeway.seating.AllocationRun.Shares;
import org.ropeway.seating.AllocationRuns;
import org.ropeway.seating.Publishing;
import org.ropeway.seating.RunDecision;
import org.ropeway.seating.RunLists;
import org.ropeway.shared.NoSuch;
import org.ropeway.shared.StudentId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Allocation runs of the agency's terms. */
@RestController
@RequestMapping("/api/v1/allocation-runs")
@Allowed(Role.DIRECTOR)
class AllocationRunsApi {
    private static final int MOST = 1_000;

    private final AllocationRuns runs;
    private final Publishing publishing;
    private final RunLists lists;
    private final Calendars calendars;

    AllocationRunsApi(AllocationRuns runs, Publishing publishing, RunLists lists, Calendars calendars) {
        this.runs = runs;
        this.publishing = publishing;
        this.lists = lists;
        this.calendars = calendars;
    }

    /**
     * What to run; what is left out is as the agency's rules have it.
     *
     * @param term the term's code
     * @param objective for most served only
     */
    record RunBody(
            String term,
            Policy policy,
            @Nullable Objective objective,
            @Nullable Integer seatsPerStudent,
            @Nullable Shares shares) {
        RunBody {
            Objects.requireNonNull(term, "term");
            Objects.requireNonNull(policy, "policy");
        }
    }

    @PostMapping
    @Operation(summary = "Begins a run; ask for it by its id until its status is DONE or FAILED")
    ResponseEntity<Object> create(
            Actor actor,
            @RequestBody RunBody body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        var term = term(body.term());
        if (body.policy() == Policy.FAIR && body.objective() != null) {
            return bad("objective-not-for-fair", "An objective is for the policy MOST_SERVED.");
        }
        if (body.seatsPerStudent() != null && body.seatsPerStudent() < 1) {
            return bad("seats-out-of-range", "Seats per student start at 1.");
        }
        var ask = ask(body, term);
        return switch (runs.start(actor.who(), ask, key)) {
            case RunDecision.Started(var run)
            when !run.ask().equals(ask) -> bad("idempotency-key-reused", "The key was used for another request.");
            case RunDecision.Started(var run) ->
                ResponseEntity.status(HttpStatus.ACCEPTED)
                        .location(URI.create("/api/v1/allocation-runs/" + run.id()))
                        .body(RunJson.of(run, term.code()));
            case RunDecision.Refused refused -> RunProblems.of(refused);
            case RunDecision.Published(var run) -> throw new IllegalStateException("not started: " + run.id());
        };
    }

    private Ask ask(RunBody body, Term term) {
        var usual = runs.usual(term.id(), body.policy());
        int seats = body.seatsPerStudent() == null ? usual.seatsPerStudent() : body.seatsPerStudent();
        var shares = body.shares() == null ? usual.shares() : body.shares();
        var objective = body.objective() == null ? usual.objective() : body.objective();
        return new Ask(term.id(), body.policy(), objective, seats, shares);
    }

    @GetMapping
    @Operation(summary = "The runs of a term, latest first")
    List<RunJson> index(@RequestParam String term) {
        var known = term(term);
        return runs.of(known.id()).stream()
                .map(run -> RunJson.of(run, known.code()))
                .toList();
    }

    @GetMapping("/{id}")
    @Operation(summary = "A run with its totals and what is proved")
    RunJson show(@PathVariable AllocationRun.Id id) {
        return json(runs.byId(id));
    }

    @GetMapping("/{id}/assignments")
    @Operation(summary = "The run's seats, by student and rank, a page at a time")
    RunJson.Page assignments(
            @PathVariable AllocationRun.Id id,
            @RequestParam(required = false) @Nullable StudentId after,
            @RequestParam(defaultValue = "500") int limit) {
        int most = Math.clamp(limit, 1, MOST);
        var run = runs.byId(id);
        var seats = lists.assignments(run.id(), after, most);
        long students =
                seats.stream().map(RunLists.Assignment::student).distinct().count();
        var next = students < most ? null : seats.getLast().student().value();
        return new RunJson.Page(seats.stream().map(RunJson.SeatJson::of).toList(), next);
    }

    @PostMapping("/{id}/publish")
    @Operation(summary = "Verifies the run and puts its result in force; refused if anything has changed since")
    ResponseEntity<Object> publish(Actor actor, @PathVariable AllocationRun.Id id) {
        return switch (publishing.publish(actor.who(), id)) {
            case RunDecision.Published(var run) -> ResponseEntity.ok(json(run));
            case RunDecision.Refused refused -> RunProblems.of(refused);
            case RunDecision.Started(var run) -> throw new IllegalStateException("not published: " + run.id());
        };
    }

    private RunJson json(AllocationRun run) {
        return RunJson.of(run, calendars.term(run.ask().term()).code());
    }

    private Term term(String code) {
        return calendars.findTerm(code).orElseThrow(() -> new NoSuch("term", code));
    }

    private static ResponseEntity<Object> bad(String code, String detail) {
        return RunProblems.answer(RunProblems.problem(HttpStatus.UNPROCESSABLE_CONTENT, code, detail));
    }
}
