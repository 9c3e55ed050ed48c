package org.ropeway.exchange.web;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ropeway.agency.Directory;
import org.ropeway.exchange.RosterDesk;
import org.ropeway.exchange.RosterFault;
import org.ropeway.exchange.RosterFile;
import org.ropeway.exchange.RosterImports;
import org.ropeway.exchange.RosterImports.Progress;
import org.ropeway.exchange.RosterRule;
import org.ropeway.exchange.RosterRun;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Allowed;
import org.ropeway.identity.Role;
import org.ropeway.shell.Crumb;
import org.ropeway.shell.Csv;
import org.ropeway.shell.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One roster that was handed in: how far it is, what it changed, what is wrong with it. */
@Controller
@Allowed({Role.DISTRICT_CLERK, Role.DIRECTOR})
class RosterController {
    private static final int SHOWN = 50;

    private final RosterDesk desk;
    private final RosterImports imports;
    private final Directory directory;
    private final Words words;

    RosterController(RosterDesk desk, RosterImports imports, Directory directory, Words words) {
        this.desk = desk;
        this.imports = imports;
        this.directory = directory;
        this.words = words;
    }

    @GetMapping("/rosters/{id}")
    String show(@PathVariable UUID id, Actor actor, Model model) {
        var run = desk.run(actor, id);
        var now = desk.progress(id).orElse(new Progress("merge", 0, 1));
        var faults = run.isRunning() ? List.<RosterFault>of() : imports.worstFaults(id, SHOWN);
        int all = run.errors() + run.warnings();
        model.addAttribute(
                "page",
                new RosterPage(
                        id.toString(),
                        run.fileName(),
                        List.of(new Crumb(words.say("exchange.title"), "/rosters")),
                        run.isRunning(),
                        doing(now),
                        (int) (now.share() * 100),
                        alertOf(run),
                        words.say("exchange.verdict." + verdictOf(run)),
                        words.say("exchange.verdict." + verdictOf(run) + ".text", run.errors(), run.warnings()),
                        facts(run),
                        run.files().stream().map(this::file).toList(),
                        faults.stream().map(this::fault).toList(),
                        rules(id),
                        all > faults.size() ? words.say("exchange.faults.more", all, faults.size()) : null));
        return "exchange/roster";
    }

    /** Every fault, as a file. */
    @GetMapping("/rosters/{id}/faults.csv")
    ResponseEntity<byte[]> faults(@PathVariable UUID id, Actor actor) {
        var run = desk.run(actor, id);
        return Csv.download(run.fileName() + "-faults.csv", rows -> {
            rows.row("file", "line", "field", "value", "rule", "severity", "meaning");
            imports.forEachFault(
                    id,
                    fault -> rows.row(
                            fault.file(),
                            Long.toString(fault.line()),
                            fault.field(),
                            Objects.requireNonNullElse(fault.value(), ""),
                            fault.rule().name(),
                            fault.rule().severity().name().toLowerCase(Locale.ROOT),
                            words.say(fault.rule().messageKey())));
        });
    }

    private String doing(Progress now) {
        return switch (now.step()) {
            case "wait" -> words.say("exchange.doing.wait");
            case "merge" -> words.say("exchange.doing.merge");
            default -> words.say("exchange.doing.read", now.step(), now.rows());
        };
    }

    private static String alertOf(RosterRun run) {
        return switch (run.state()) {
            case RUNNING -> "info";
            case IMPORTED, CHECKED -> run.warnings() == 0 ? "success" : "warning";
            case REFUSED, FAILED -> "error";
        };
    }

    private static String verdictOf(RosterRun run) {
        if (RosterImports.BUSY.equals(run.failure())) {
            return "busy";
        }
        if (RosterImports.INTERRUPTED.equals(run.failure())) {
            return "interrupted";
        }
        boolean same = run.state() == RosterRun.State.IMPORTED && run.changesNothing();
        return same ? "same" : run.state().name().toLowerCase(Locale.ROOT);
    }

    private Map<String, String> facts(RosterRun run) {
        var facts = new LinkedHashMap<String, String>();
        facts.put(
                words.say("exchange.district"),
                directory.district(run.district()).name());
        facts.put(words.say("exchange.by"), run.by());
        facts.put(words.say("exchange.version"), run.version() == null ? "–" : "OneRoster " + run.version());
        facts.put(words.say("exchange.system"), run.system() == null ? "–" : run.system());
        facts.put(words.say("exchange.sha256"), run.sha256().substring(0, 16) + "…");
        return facts;
    }

    private RosterPage.File file(RosterRun.File file) {
        var counts = file.counts();
        return new RosterPage.File(
                file.file().fileName(),
                words.say("exchange.mode." + file.mode().name().toLowerCase(Locale.ROOT)),
                figure(file.rows()),
                counts == null ? "–" : figure(counts.fresh()),
                counts == null ? "–" : figure(counts.changed()),
                counts == null ? "–" : figure(counts.unchanged()),
                counts == null ? "–" : figure(counts.vanished()),
                note(file.file()));
    }

    private @Nullable String note(RosterFile file) {
        return switch (file) {
            case ROLES, DEMOGRAPHICS -> words.say("exchange.note.with-users");
            case ENROLLMENTS -> words.say("exchange.note.students-only");
            default -> file.isKept() ? null : words.say("exchange.note.left-alone");
        };
    }

    private RosterPage.Fault fault(RosterFault fault) {
        boolean error = fault.rule().isError();
        return new RosterPage.Fault(
                fault.file().isEmpty() ? "–" : fault.file(),
                fault.line() == 0 ? "–" : figure(fault.line()),
                fault.field().isEmpty() ? "–" : fault.field(),
                fault.value() == null ? "–" : fault.value(),
                fault.rule().name(),
                words.say(fault.rule().messageKey()),
                words.say(error ? "exchange.error" : "exchange.warning"),
                error ? "no" : "warn");
    }

    /** Errors first, then the most frequent. */
    private List<RosterPage.Count> rules(UUID run) {
        return imports.faultsByRule(run).entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<RosterRule, Integer> one) ->
                                !one.getKey().isError())
                        .thenComparing(one -> -one.getValue()))
                .map(one -> count(one.getKey(), one.getValue()))
                .toList();
    }

    private RosterPage.Count count(RosterRule rule, int count) {
        return new RosterPage.Count(
                rule.name(),
                words.say(rule.messageKey()),
                figure(count),
                words.say(rule.isError() ? "exchange.error" : "exchange.warning"),
                rule.isError() ? "no" : "warn");
    }

    private static String figure(long number) {
        return "%,d".formatted(number);
    }
}
