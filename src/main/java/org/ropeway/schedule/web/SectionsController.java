package org.ropeway.schedule.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ropeway.catalog.Fingerprint;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Allowed;
import org.ropeway.identity.Role;
import org.ropeway.schedule.Section;
import org.ropeway.schedule.SectionEdits;
import org.ropeway.schedule.Sections;
import org.ropeway.shared.SectionId;
import org.ropeway.shell.Flash;
import org.ropeway.shell.PageOf;
import org.ropeway.shell.TableRequest;
import org.ropeway.shell.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The director's sections. */
@Controller
@Allowed(Role.DIRECTOR)
@RequestMapping("/sections")
class SectionsController {
    private static final int ROWS = 50;

    private final Sections sections;
    private final SectionEdits edits;
    private final SectionPages pages;
    private final Words words;

    SectionsController(Sections sections, SectionEdits edits, SectionPages pages, Words words) {
        this.sections = sections;
        this.edits = edits;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping
    String index(@RequestParam Map<String, String> params, Locale locale, Model model) {
        var request = TableRequest.of(params, List.of("course", "code", "seats"), List.of("term", "site"), ROWS);
        var found = pages.lines(sections.all(), locale).stream()
                .filter(line -> SectionPages.fits(line, request))
                .sorted(order(request))
                .toList();
        var lines = found.stream().skip(request.offset()).limit(request.size()).toList();
        model.addAttribute("page", pages.list(lines, PageOf.counted(lines, request, found.size())));
        return "schedule/sections";
    }

    @GetMapping("/new")
    String newOne(Locale locale, Model model) {
        return form(null, Map.of(), List.of(), locale, model);
    }

    @GetMapping("/{id}")
    String edit(@PathVariable SectionId id, Locale locale, Model model) {
        var section = sections.byId(id);
        return form(section, edits.cells(section), List.of(), locale, model);
    }

    @PostMapping
    String create(
            @RequestParam MultiValueMap<String, String> params,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        return save(SectionId.random(), null, params, new Asked(actor, locale, model, redirect));
    }

    @PostMapping("/{id}")
    String update(
            @PathVariable SectionId id,
            @RequestParam MultiValueMap<String, String> params,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        return save(id, sections.byId(id), params, new Asked(actor, locale, model, redirect));
    }

    /** Who asked, in which language, and what answers. */
    private record Asked(Actor actor, Locale locale, Model model, RedirectAttributes redirect) {}

    private String save(SectionId id, @Nullable Section before, MultiValueMap<String, String> params, Asked asked) {
        var cells = cells(params);
        var seen = before == null ? null : String.valueOf(params.getFirst("seen"));
        var edit = edits.save(asked.actor().who(), id, cells, seen);
        var saved = edit.section();
        if (saved != null) {
            Flash.good(asked.redirect(), words.say("catalog.saved", saved.code()));
            return "redirect:/sections/" + saved.id();
        }
        var errors = new ArrayList<Map.Entry<String, String>>();
        edit.faults().stream()
                .filter(fault -> fault.rule().isError())
                .forEach(fault -> errors.add(Map.entry(
                        fault.field(), words.say("catalog.rule." + fault.rule().code()))));
        if (edit.conflict()) {
            errors.add(Map.entry("", words.say("catalog.conflict")));
        }
        return form(before, cells, errors, asked.locale(), asked.model());
    }

    /** The form's fields as a file's cells: the share of the first district is {@code share0} in the form. */
    private Map<String, String> cells(MultiValueMap<String, String> params) {
        var cells = new LinkedHashMap<String, String>();
        SectionEdits.columns().forEach(column -> cells.put(column, first(params, column)));
        cells.put("days", String.join(" ", params.getOrDefault("days", List.of())));
        pages.shareFields().forEach((field, column) -> cells.put(column, first(params, field)));
        return cells;
    }

    private static String first(MultiValueMap<String, String> params, String name) {
        var value = params.getFirst(name);
        return value == null ? "" : value;
    }

    private String form(
            @Nullable Section section,
            Map<String, String> cells,
            List<Map.Entry<String, String>> errors,
            Locale locale,
            Model model) {
        var fieldOf = new LinkedHashMap<String, String>();
        var form = new LinkedHashMap<String, Object>();
        SectionEdits.columns().forEach(column -> form.put(column, cells.getOrDefault(column, "")));
        form.put("days", List.of(cells.getOrDefault("days", "").split(" ")));
        pages.shareFields().forEach((field, column) -> {
            form.put(field, cells.getOrDefault(column, ""));
            fieldOf.put(column, field);
        });
        var binding = new MapBindingResult(form, "form");
        errors.forEach(error -> {
            if (error.getKey().isEmpty()) {
                binding.reject("conflict", error.getValue());
            } else {
                binding.rejectValue(fieldOf.getOrDefault(error.getKey(), error.getKey()), "wrong", error.getValue());
            }
        });
        model.addAttribute("form", form);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", binding);
        model.addAttribute("page", pages.one(section, section == null ? "" : Fingerprint.of(section), locale));
        return "schedule/section";
    }

    private static Comparator<SectionsPage.Line> order(TableRequest request) {
        Comparator<SectionsPage.Line> order = switch (request.sort()) {
            case "code" -> Comparator.comparing(SectionsPage.Line::code);
            case "seats" -> Comparator.comparing(SectionsPage.Line::seats);
            default -> Comparator.comparing(SectionsPage.Line::course).thenComparing(SectionsPage.Line::code);
        };
        return request.descending() ? order.reversed() : order;
    }
}
