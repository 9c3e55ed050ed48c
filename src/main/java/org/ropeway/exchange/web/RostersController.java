package org.ropeway.exchange.web;

import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.ropeway.agency.Agencies;
import org.ropeway.agency.District;
import org.ropeway.exchange.DistrictSettings;
import org.ropeway.exchange.RosterDesk;
import org.ropeway.exchange.RosterImports;
import org.ropeway.exchange.RosterRun;
import org.ropeway.exchange.StateIdRule;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Allowed;
import org.ropeway.identity.Role;
import org.ropeway.shared.DistrictId;
import org.ropeway.shared.NoSuch;
import org.ropeway.shell.Flash;
import org.ropeway.shell.Option;
import org.ropeway.shell.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Handing in rosters, what came before, and where the district's files carry the state id. */
@Controller
@Allowed({Role.DISTRICT_CLERK, Role.DIRECTOR})
class RostersController {
    private static final int HISTORY = 30;

    private final RosterDesk desk;
    private final RosterImports imports;
    private final DistrictSettings settings;
    private final Agencies agencies;
    private final Words words;

    RostersController(
            RosterDesk desk, RosterImports imports, DistrictSettings settings, Agencies agencies, Words words) {
        this.desk = desk;
        this.imports = imports;
        this.settings = settings;
        this.agencies = agencies;
        this.words = words;
    }

    @GetMapping("/rosters")
    String index(Actor actor, Model model) {
        var districts = desk.districtsOf(actor);
        var only = districts.size() == 1 ? districts.getFirst().id().toString() : null;
        model.addAttribute("form", new RosterForm(only, null, false));
        return page(actor, districts, model);
    }

    @PostMapping("/rosters")
    String create(Actor actor, @ModelAttribute("form") RosterForm form, BindingResult errors, Model model)
            throws IOException {
        var file = form.roster();
        var districts = desk.districtsOf(actor);
        var district = districts.stream()
                .filter(one -> one.id().toString().equals(form.district()))
                .findFirst()
                .orElseThrow(() -> new NoSuch("district", String.valueOf(form.district())));
        if (file == null || file.isEmpty()) {
            errors.rejectValue("roster", "missing", words.say("exchange.form.no-file"));
        }
        if (errors.hasErrors() || file == null) {
            return page(actor, districts, model);
        }
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "roster.zip");
        try (var bytes = file.getInputStream()) {
            var run = desk.handIn(actor, district.id(), bytes, plain(name), form.dryRun());
            return "redirect:/rosters/" + run.id();
        }
    }

    @PostMapping("/rosters/settings")
    String set(
            Actor actor,
            @RequestParam("of") DistrictId district,
            @RequestParam @Size(max = 40) String type,
            RedirectAttributes redirect) {
        desk.check(actor, district);
        settings.setStateIds(actor.who(), district, new StateIdRule(type));
        Flash.good(redirect, words.say("exchange.setting.kept"));
        return "redirect:/rosters";
    }

    private String page(Actor actor, List<District> districts, Model model) {
        var names = districts.stream().collect(Collectors.toMap(District::id, District::name));
        var runs = desk.latest(actor, HISTORY);
        boolean one = districts.size() == 1;
        model.addAttribute(
                "page",
                new RostersPage(
                        words.say("exchange.title"),
                        words.say("exchange.lede"),
                        options(districts),
                        one ? settings.stateIds(districts.getFirst().id()).userIdType() : "",
                        one ? List.of() : states(districts, names),
                        runs.stream().map(run -> line(run, names)).toList()));
        return "exchange/rosters";
    }

    private List<Option> options(List<District> districts) {
        return districts.stream()
                .map(district -> new Option(district.id().toString(), district.name()))
                .toList();
    }

    private List<RostersPage.State> states(List<District> districts, Map<DistrictId, String> names) {
        var last = imports.lastOf(districts.stream().map(District::id).toList());
        var rules = settings.all();
        return districts.stream()
                .map(district -> new RostersPage.State(
                        district.name(),
                        stateId(rules.getOrDefault(district.id(), StateIdRule.IDENTIFIER)),
                        last.containsKey(district.id()) ? line(last.get(district.id()), names) : null))
                .toList();
    }

    private static String stateId(StateIdRule rule) {
        return rule.isIdentifier() ? "identifier" : "userIds {%s:…}".formatted(rule.userIdType());
    }

    private RostersPage.Run line(RosterRun run, Map<DistrictId, String> names) {
        var state = run.state().name().toLowerCase(Locale.ROOT);
        var note =
                run.errors() + run.warnings() == 0 ? null : words.say("exchange.counts", run.errors(), run.warnings());
        return new RostersPage.Run(
                run.id().toString(),
                run.fileName(),
                Objects.requireNonNullElse(names.get(run.district()), ""),
                moment(run.startedAt()),
                run.by(),
                words.say("exchange.state." + state),
                kind(run.state()),
                note);
    }

    static String kind(RosterRun.State state) {
        return switch (state) {
            case RUNNING -> "wait";
            case IMPORTED, CHECKED -> "ok";
            case REFUSED, FAILED -> "no";
        };
    }

    private String moment(Instant at) {
        return words.moment(at, agencies.current().zone());
    }

    /** A browser may send a whole path. */
    static String plain(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return last.isBlank() ? "roster.zip" : last.substring(0, Math.min(last.length(), 120));
    }
}
