package org.ropeway.seating.web;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ropeway.agency.Agencies;
import org.ropeway.agency.Calendars;
import org.ropeway.agency.Term;
import org.ropeway.allocation.Policy;
import org.ropeway.enrollment.RequestWindow;
import org.ropeway.enrollment.RequestWindows;
import org.ropeway.seating.AllocationRun;
import org.ropeway.seating.AllocationRun.Status;
import org.ropeway.seating.AllocationRuns;
import org.ropeway.seating.LotteryDraw;
import org.ropeway.seating.LotteryDraws;
import org.ropeway.shared.TermId;
import org.ropeway.shell.Crumb;
import org.ropeway.shell.Option;
import org.ropeway.shell.Step;
import org.ropeway.shell.Tile;
import org.ropeway.shell.Words;
import org.springframework.stereotype.Component;

/** Gathers what the director's allocation page shows. */
@Component
class AllocationPages {
    private final AllocationRuns runs;
    private final LotteryDraws draws;
    private final RequestWindows windows;
    private final Calendars calendars;
    private final Agencies agencies;
    private final RunComparison comparison;
    private final Words words;
    private final Clock clock;

    AllocationPages(
            AllocationRuns runs,
            LotteryDraws draws,
            RequestWindows windows,
            Calendars calendars,
            Agencies agencies,
            RunComparison comparison,
            Words words,
            Clock clock) {
        this.runs = runs;
        this.draws = draws;
        this.windows = windows;
        this.calendars = calendars;
        this.agencies = agencies;
        this.comparison = comparison;
        this.words = words;
        this.clock = clock;
    }

    /** The term asked for, else the one that requests are about, else the next to begin. */
    Optional<Term> term(@Nullable TermId asked) {
        if (asked != null) {
            return Optional.of(calendars.term(asked));
        }
        return windows.current()
                .map(window -> calendars.term(window.term()))
                .or(() -> calendars.terms().stream().findFirst());
    }

    AllocationPage of(Term term, Locale locale) {
        var all = runs.of(term.id());
        var drawn = draws.of(term.id());
        var published =
                all.stream().filter(run -> run.status() == Status.PUBLISHED).findFirst();
        var compared = compared(all);
        return new AllocationPage(
                words.say("seating.allocation"),
                words.term(term.name()),
                List.of(new Crumb(words.say("home.nav"), "/home")),
                term.id().toString(),
                calendars.terms().stream()
                        .map(one -> new Option(one.id().toString(), words.term(one.name())))
                        .toList(),
                steps(term, drawn, compared, published.isPresent()),
                readiness(term),
                drawn.stream().findFirst().map(draw -> draw(draw, locale)).orElse(null),
                drawn.stream().skip(1).map(draw -> draw(draw, locale)).toList(),
                methods(),
                published.isEmpty(),
                asked(runs.usual(term.id(), Policy.FAIR)),
                all.stream().filter(run -> !run.isOver()).map(this::working).toList(),
                compared.isEmpty() ? null : comparison.of(compared, locale),
                all.stream().map(run -> line(run, locale)).toList(),
                published.map(run -> line(run, locale)).orElse(null));
    }

    /** The latest of each policy that were decided from the same lists; the published one first of all. */
    private static List<AllocationRun> compared(List<AllocationRun> all) {
        var shown = new ArrayList<AllocationRun>();
        var done = all.stream().filter(run -> run.totals() != null).toList();
        var lead = done.stream()
                .filter(run -> run.status() == Status.PUBLISHED)
                .findFirst()
                .or(() -> done.stream().findFirst());
        lead.ifPresent(first -> {
            for (var policy : Policy.values()) {
                done.stream()
                        .filter(run -> run.ask().policy() == policy && comparable(run, first))
                        .min(java.util.Comparator.comparingInt(run -> run.equals(first) ? 0 : 1))
                        .ifPresent(shown::add);
            }
        });
        return shown;
    }

    private static boolean comparable(AllocationRun run, AllocationRun first) {
        return java.util.Objects.equals(run.inputDigest(), first.inputDigest())
                && run.lottery() == first.lottery()
                && run.ask().seatsPerStudent() == first.ask().seatsPerStudent()
                && run.ask().shares() == first.ask().shares();
    }

    private List<Step> steps(Term term, List<LotteryDraw> drawn, List<AllocationRun> done, boolean published) {
        var window = windows.find(term.id());
        boolean closed = window.map(one -> one.status(clock.instant()) == RequestWindow.Status.CLOSED)
                .orElse(false);
        var states = new boolean[] {closed, !drawn.isEmpty(), !done.isEmpty(), published};
        var keys = List.of("requests", "draw", "runs", "publish");
        var steps = new ArrayList<Step>();
        boolean now = false;
        for (int i = 0; i < states.length; i++) {
            var state = states[i] || published ? Step.State.DONE : now ? Step.State.LATER : Step.State.NOW;
            now |= state == Step.State.NOW;
            steps.add(new Step(words.say("seating.step." + keys.get(i)), state, i == 0 ? windowWords(window) : null));
        }
        return steps;
    }

    private String windowWords(Optional<RequestWindow> window) {
        var zone = agencies.current().zone();
        return window.map(one -> words.say(
                        "seating.window." + one.status(clock.instant()),
                        words.day(one.opens().atZone(zone).toLocalDate()),
                        words.day(one.closes().atZone(zone).toLocalDate())))
                .orElseGet(() -> words.say("seating.window.none"));
    }

    private List<Tile> readiness(Term term) {
        var ready = runs.readiness(term.id());
        return List.of(
                tile("ready", ready.takePart()),
                tile("waiting", ready.waitForCounselor()),
                tile("consent", ready.withoutConsent()),
                tile("blocked", ready.blocked()),
                tile("not-sent", ready.notSent()),
                tile("seats", ready.seats()));
    }

    private Tile tile(String key, int count) {
        return new Tile(words.say("seating.ready." + key), words.say("seating.number", count));
    }

    private AllocationPage.Draw draw(LotteryDraw draw, Locale locale) {
        var again = draw.whyAgain();
        return new AllocationPage.Draw(
                String.valueOf(draw.number()),
                words.say(draw.method().messageKey()),
                draw.words(),
                again == null ? "" : again,
                draw.by(),
                at(draw.at(), locale));
    }

    private List<Option> methods() {
        return java.util.Arrays.stream(LotteryDraw.Method.values())
                .map(method -> new Option(
                        method.name(), words.say(method.messageKey()), words.say(method.messageKey() + ".note")))
                .toList();
    }

    private AllocationPage.Working working(AllocationRun run) {
        var progress = run.progress().isEmpty() ? words.say("seating.waiting-its-turn") : run.progress();
        return new AllocationPage.Working(
                "run-" + run.id(),
                policy(run.ask()),
                progress,
                "?term=" + run.ask().term());
    }

    AllocationPage.RunLine line(AllocationRun run, Locale locale) {
        var totals = run.totals();
        var kind = switch (run.status()) {
            case COMPUTING -> "wait";
            case DONE -> "ok";
            case FAILED -> "no";
            case PUBLISHED -> "locked";
            case DISCARDED -> "unknown";
        };
        var result = totals == null
                ? run.progress()
                : words.say("seating.run-result", totals.studentsSeated(), totals.students(), totals.filled());
        return new AllocationPage.RunLine(
                "/allocation/runs/" + run.id(),
                policy(run.ask()),
                asked(run.ask()),
                kind,
                words.say(run.status().messageKey()),
                result,
                run.started().by(),
                at(run.started().at(), locale));
    }

    String policy(AllocationRun.Ask ask) {
        var objective = ask.objective();
        var name = words.say("seating.policy." + ask.policy());
        return objective == null || objective == org.ropeway.allocation.Objective.STUDENTS
                ? name
                : name + ": " + words.say("seating.objective." + objective);
    }

    private String asked(AllocationRun.Ask ask) {
        return words.say(
                "seating.asked", ask.seatsPerStudent(), words.say(ask.shares().messageKey()));
    }

    String at(Instant instant, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .format(instant.atZone(agencies.current().zone()));
    }
}
