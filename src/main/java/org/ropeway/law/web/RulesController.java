package org.ropeway.law.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Allowed;
import org.ropeway.identity.Role;
import org.ropeway.law.Law;
import org.ropeway.law.Parameter;
import org.ropeway.law.Value;
import org.ropeway.shell.Crumb;
import org.ropeway.shell.Flash;
import org.ropeway.shell.Option;
import org.ropeway.shell.Words;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The rules and settings that hold for the agency, with their sources, and the director's own. */
@Controller
class RulesController {
    private final Law law;
    private final Words words;
    private final Clock clock;

    RulesController(Law law, Words words, Clock clock) {
        this.law = law;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/rules")
    @Allowed({Role.DIRECTOR, Role.COUNSELOR, Role.BUSINESS_OFFICE, Role.DISTRICT_REPRESENTATIVE, Role.OPERATOR})
    String index(Actor actor, Model model) {
        boolean director = actor.has(Role.DIRECTOR);
        var areas = new TreeMap<String, List<RulesPage.Rule>>();
        law.all()
                .forEach(parameter -> areas.computeIfAbsent(areaOf(parameter), _ -> new ArrayList<>())
                        .add(rule(parameter, director)));
        var shown = areas.entrySet().stream()
                .map(area -> new RulesPage.Area(words.say("law.area." + area.getKey()), area.getValue()))
                .toList();
        model.addAttribute("page", new RulesPage(words.say("law.title"), words.say("law.lede"), shown, director));
        return "law/rules";
    }

    @GetMapping("/rules/{area}/{name}")
    @Allowed(Role.DIRECTOR)
    String edit(@PathVariable String area, @PathVariable String name, Model model) {
        var id = area + "/" + name;
        model.addAttribute("form", new RuleForm(law.today(id).text(), LocalDate.now(clock), ""));
        return show(id, model);
    }

    @PostMapping("/rules/{area}/{name}")
    @Allowed(Role.DIRECTOR)
    String update(
            Actor actor,
            @PathVariable String area,
            @PathVariable String name,
            @Valid @ModelAttribute("form") RuleForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        var id = area + "/" + name;
        if (!errors.hasErrors()) {
            try {
                law.set(
                        actor.who(),
                        id,
                        Objects.requireNonNull(form.from()),
                        form.value().strip(),
                        form.basis().strip());
                Flash.good(redirect, words.say("law.saved"));
                return "redirect:/rules";
            } catch (IllegalArgumentException unfit) {
                errors.rejectValue("value", "law.unfit", words.say("law.unfit"));
            }
        }
        return show(id, model);
    }

    private String show(String id, Model model) {
        var parameter = law.parameter(id);
        var past = law.settings().stream()
                .filter(setting -> setting.parameter().equals(id))
                .map(setting -> new RulePage.Past(
                        words.day(setting.from()),
                        setting.to() == null ? "" : words.day(setting.to()),
                        shown(new Value(parameter, setting.value(), setting.basis())),
                        setting.basis(),
                        setting.setBy()))
                .toList();
        model.addAttribute(
                "page",
                new RulePage(
                        description(parameter),
                        id,
                        shown(law.today(id)),
                        List.of(new Crumb(words.say("law.title"), "/rules")),
                        choices(parameter),
                        parameter.unit().equals("time") ? "time" : "text",
                        parameter.unit().equals("cents") ? words.say("law.hint.cents") : null,
                        past));
        return "law/rule";
    }

    private RulesPage.Rule rule(Parameter parameter, boolean director) {
        var value = law.today(parameter.id());
        var standing = value.basis() != null ? Parameter.Standing.LOCAL_POLICY : parameter.standing();
        return new RulesPage.Rule(
                parameter.id(),
                description(parameter),
                shown(value),
                words.say("law.standing."
                        + standing.name().toLowerCase(Locale.ROOT).replace('_', '-')),
                kind(standing),
                parameter.source().section(LocaleContextHolder.getLocale()),
                value.basis(),
                director && parameter.setLocally());
    }

    private String shown(Value value) {
        return switch (value.parameter().unit()) {
            case "yes-no" -> words.say(value.yes() ? "law.yes" : "law.no");
            case "choice" -> choice(value.text());
            case "text" -> value.text();
            case "time" -> words.time(value.time());
            case "cents" -> value.cents().in(LocaleContextHolder.getLocale());
            case "month-day" -> words.day(value.monthDay());
            default -> words.say("law.unit." + value.parameter().unit(), value.text());
        };
    }

    private List<Option> choices(Parameter parameter) {
        return switch (parameter.unit()) {
            case "yes-no" -> List.of(new Option("yes", words.say("law.yes")), new Option("no", words.say("law.no")));
            case "choice" ->
                parameter.choices().stream()
                        .map(choice -> new Option(choice, choice(choice)))
                        .toList();
            default -> List.of();
        };
    }

    private String choice(String choice) {
        return words.say("law.choice." + choice);
    }

    private static String kind(Parameter.Standing standing) {
        return switch (standing) {
            case LAW -> "locked";
            case SECONDARY -> "wait";
            case UNVERIFIED -> "warn";
            case LOCAL_POLICY -> "plain";
        };
    }

    private static String description(Parameter parameter) {
        return LocaleContextHolder.getLocale().getLanguage().equals("es")
                ? parameter.descripcion()
                : parameter.description();
    }

    private static String areaOf(Parameter parameter) {
        return parameter.id().substring(0, parameter.id().indexOf('/'));
    }
}
