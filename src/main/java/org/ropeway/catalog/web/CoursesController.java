package org.ropeway.catalog.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ropeway.catalog.Course;
import org.ropeway.catalog.CourseEdits;
import org.ropeway.catalog.Courses;
import org.ropeway.catalog.Fingerprint;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Allowed;
import org.ropeway.identity.Role;
import org.ropeway.shared.CourseId;
import org.ropeway.shell.Flash;
import org.ropeway.shell.PageOf;
import org.ropeway.shell.TableRequest;
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

/** The director's courses. */
@Controller
@Allowed(Role.DIRECTOR)
@RequestMapping("/courses")
class CoursesController {
    private static final int ROWS = 50;

    private final Courses courses;
    private final CourseEdits edits;
    private final CoursePages pages;
    private final Words words;

    CoursesController(Courses courses, CourseEdits edits, CoursePages pages, Words words) {
        this.courses = courses;
        this.edits = edits;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping
    String index(@RequestParam Map<String, String> params, Locale locale, Model model) {
        var request = TableRequest.of(params, List.of("title", "code", "hours"), List.of("sector", "standing"), ROWS);
        var found = (request.q().isEmpty() ? courses.all() : courses.search(request.q()))
                .stream()
                        .filter(course -> pages.fits(course, request))
                        .sorted(order(request))
                        .toList();
        var lines = found.stream()
                .skip(request.offset())
                .limit(request.size())
                .map(course -> pages.line(course, locale))
                .toList();
        model.addAttribute("page", pages.list(lines, PageOf.counted(lines, request, found.size()), locale));
        return "catalog/courses";
    }

    @GetMapping("/new")
    String newOne(Locale locale, Model model) {
        return form(null, edits.fresh(), List.of(), locale, model);
    }

    @GetMapping("/{id}")
    String edit(@PathVariable CourseId id, Locale locale, Model model) {
        var course = courses.byId(id);
        return form(course, edits.cells(course), List.of(), locale, model);
    }

    @PostMapping
    String create(
            @RequestParam Map<String, String> params,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        return save(CourseId.random(), null, params, new Asked(actor, locale, model, redirect));
    }

    @PostMapping("/{id}")
    String update(
            @PathVariable CourseId id,
            @RequestParam Map<String, String> params,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        return save(id, courses.byId(id), params, new Asked(actor, locale, model, redirect));
    }

    /** Who asked, in which language, and what answers. */
    private record Asked(Actor actor, Locale locale, Model model, RedirectAttributes redirect) {}

    private String save(CourseId id, @Nullable Course before, Map<String, String> params, Asked asked) {
        var cells = new LinkedHashMap<String, String>();
        CourseEdits.columns().forEach(column -> cells.put(column, params.getOrDefault(column, "")));
        cells.put("active", params.containsKey("active") ? "yes" : "no");
        var edit = edits.save(asked.actor().who(), id, cells, before == null ? null : params.getOrDefault("seen", ""));
        var saved = edit.course();
        if (saved != null) {
            var warnings = edit.faults().stream()
                    .map(fault -> words.say("catalog.rule." + fault.rule().code()))
                    .toList();
            var said = words.say("catalog.saved", saved.title(asked.locale()));
            Flash.good(asked.redirect(), warnings.isEmpty() ? said : said + " " + String.join("; ", warnings) + ".");
            return "redirect:/courses/" + saved.id();
        }
        var errors = new ArrayList<Map.Entry<String, String>>();
        edit.errors()
                .forEach(fault -> errors.add(Map.entry(
                        fault.field(), words.say("catalog.rule." + fault.rule().code()))));
        if (edit.conflict()) {
            errors.add(Map.entry("", words.say("catalog.conflict")));
        }
        return form(before, cells, errors, asked.locale(), asked.model());
    }

    private String form(
            @Nullable Course course,
            Map<String, String> cells,
            List<Map.Entry<String, String>> errors,
            Locale locale,
            Model model) {
        var form = new LinkedHashMap<String, Object>();
        CourseEdits.columns().forEach(column -> form.put(column, cells.getOrDefault(column, "")));
        form.put("active", "yes".equals(cells.get("active")) ? "true" : "false");
        form.put("certifications", cells.getOrDefault("certifications", "").replace(" | ", "\n"));
        form.put("prerequisites", cells.getOrDefault("prerequisites", "").replace(" | ", "\n"));
        var binding = new MapBindingResult(form, "form");
        errors.forEach(error -> {
            if (error.getKey().isEmpty()) {
                binding.reject("conflict", error.getValue());
            } else {
                binding.rejectValue(error.getKey(), "wrong", error.getValue());
            }
        });
        model.addAttribute("form", form);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", binding);
        model.addAttribute("page", pages.one(course, course == null ? "" : Fingerprint.of(course), locale));
        return "catalog/course";
    }

    private static Comparator<Course> order(TableRequest request) {
        Comparator<Course> order = switch (request.sort()) {
            case "code" -> Comparator.comparing(Course::code);
            case "hours" -> Comparator.comparing(course -> course.hours().minutes());
            default -> Comparator.comparing((Course course) -> course.title()).thenComparing(Course::code);
        };
        return request.descending() ? order.reversed() : order;
    }
}
