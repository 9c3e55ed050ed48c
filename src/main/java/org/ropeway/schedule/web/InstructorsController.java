package org.ropeway.schedule.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ropeway.catalog.Pathways;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Allowed;
import org.ropeway.identity.Role;
import org.ropeway.schedule.Credential;
import org.ropeway.schedule.Instructor;
import org.ropeway.schedule.Instructors;
import org.ropeway.shared.InstructorId;
import org.ropeway.shell.Crumb;
import org.ropeway.shell.Flash;
import org.ropeway.shell.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The director's instructors. */
@Controller
@Allowed(Role.DIRECTOR)
@RequestMapping("/instructors")
class InstructorsController {
    private static final List<String> FIELDS = List.of("name", "email", "credentials");

    private final Instructors instructors;
    private final Pathways pathways;
    private final Words words;

    InstructorsController(Instructors instructors, Pathways pathways, Words words) {
        this.instructors = instructors;
        this.pathways = pathways;
        this.words = words;
    }

    /** All that instructors.html shows. */
    record InstructorsPage(String title, String lede, List<Crumb> crumbs, List<Line> lines) {}

    /** @param credentials one a line, with its last day */
    record Line(String path, String name, String email, List<String> credentials) {}

    /** All that instructor.html shows beside the form. */
    record InstructorPage(String title, List<Crumb> crumbs, String action) {}

    @GetMapping
    String index(Model model) {
        var lines = instructors.all().stream()
                .map(instructor -> new Line(
                        "/instructors/" + instructor.id(),
                        instructor.name(),
                        instructor.email(),
                        instructor.credentials().stream().map(this::said).toList()))
                .toList();
        model.addAttribute(
                "page",
                new InstructorsPage(
                        words.say("schedule.instructors.title"),
                        words.say("schedule.instructors.lede"),
                        List.of(new Crumb(words.say("schedule.sections.title"), "/sections")),
                        lines));
        return "schedule/instructors";
    }

    @GetMapping("/new")
    String newOne(Model model) {
        return form(null, Map.of(), Map.of(), model);
    }

    @GetMapping("/{id}")
    String edit(@PathVariable InstructorId id, Model model) {
        var instructor = instructors.byId(id);
        var written = instructor.credentials().stream()
                .map(InstructorsController::written)
                .toList();
        return form(
                instructor,
                Map.of(
                        "name",
                        instructor.name(),
                        "email",
                        instructor.email(),
                        "credentials",
                        String.join("\n", written)),
                Map.of(),
                model);
    }

    @PostMapping
    String create(@RequestParam Map<String, String> params, Actor actor, Model model, RedirectAttributes redirect) {
        return save(InstructorId.random(), null, params, actor, model, redirect);
    }

    @PostMapping("/{id}")
    String update(
            @PathVariable InstructorId id,
            @RequestParam Map<String, String> params,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        return save(id, instructors.byId(id), params, actor, model, redirect);
    }

    private String save(
            InstructorId id,
            @Nullable Instructor before,
            Map<String, String> params,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var faults = new LinkedHashMap<String, String>();
        var name = params.getOrDefault("name", "").strip();
        var email = params.getOrDefault("email", "").strip();
        if (name.isEmpty()) {
            faults.put("name", words.say("catalog.rule.value-needed"));
        }
        if (instructors
                .findByEmail(email)
                .filter(other -> !other.id().equals(id))
                .isPresent()) {
            faults.put("email", words.say("schedule.instructors.email-taken"));
        }
        var credentials = credentials(params.getOrDefault("credentials", ""), faults);
        if (!faults.isEmpty()) {
            return form(before, params, faults, model);
        }
        instructors.save(actor.who(), new Instructor(id, name, email, credentials));
        Flash.good(redirect, words.say("catalog.saved", name));
        return "redirect:/instructors";
    }

    /** One a line: name, sector and last day, with bars between. */
    private List<Credential> credentials(String text, Map<String, String> faults) {
        var credentials = new ArrayList<Credential>();
        for (var line : text.lines().filter(one -> !one.isBlank()).toList()) {
            var parts = line.split("\\|", -1);
            var sector = part(parts, 1);
            var day = part(parts, 2);
            try {
                credentials.add(new Credential(
                        parts[0].strip(),
                        sector.isEmpty() ? null : sector,
                        day.isEmpty() ? null : LocalDate.parse(day)));
            } catch (DateTimeParseException notADay) {
                faults.put("credentials", words.say("catalog.rule.date"));
            }
            if (part(parts, 0).isEmpty()
                    || !sector.isEmpty() && pathways.findSector(sector).isEmpty()) {
                faults.put("credentials", words.say("schedule.instructors.credentials.hint"));
            }
        }
        return credentials;
    }

    private static String part(String[] parts, int place) {
        return place < parts.length ? parts[place].strip() : "";
    }

    private String said(Credential credential) {
        var day = credential.lastDay();
        return day == null
                ? credential.name()
                : words.say("schedule.instructors.until", credential.name(), words.day(day));
    }

    private static String written(Credential credential) {
        var sector = credential.sector();
        var day = credential.lastDay();
        return "%s | %s | %s".formatted(credential.name(), sector == null ? "" : sector, day == null ? "" : day);
    }

    private String form(
            @Nullable Instructor instructor, Map<String, String> values, Map<String, String> faults, Model model) {
        var form = new LinkedHashMap<String, Object>();
        FIELDS.forEach(field -> form.put(field, values.getOrDefault(field, "")));
        var binding = new MapBindingResult(form, "form");
        faults.forEach((field, fault) -> binding.rejectValue(field, "wrong", fault));
        model.addAttribute("form", form);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", binding);
        model.addAttribute(
                "page",
                new InstructorPage(
                        instructor == null ? words.say("schedule.instructors.new") : instructor.name(),
                        List.of(new Crumb(words.say("schedule.instructors.title"), "/instructors")),
                        instructor == null ? "/instructors" : "/instructors/" + instructor.id()));
        return "schedule/instructor";
    }
}
