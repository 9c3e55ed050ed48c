package org.ropeway.funding.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ropeway.attendance.Period;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Allowed;
import org.ropeway.identity.Role;
import org.ropeway.shared.SchoolYear;
import org.ropeway.shell.Csv;
import org.ropeway.shell.Xlsx;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The attendance reports, and what stands behind each figure. */
@Controller
@RequestMapping("/funding/ada")
@Allowed({Role.DIRECTOR, Role.BUSINESS_OFFICE, Role.DISTRICT_REPRESENTATIVE, Role.DISTRICT_CLERK})
class AdaController {
    private final AdaPages pages;
    private final TracePages traces;
    private final Years years;

    AdaController(AdaPages pages, TracePages traces, Years years) {
        this.pages = pages;
        this.traces = traces;
        this.years = years;
    }

    @GetMapping
    String index(
            Actor actor,
            @RequestParam(required = false) @Nullable SchoolYear year,
            @RequestParam(required = false) Period.@Nullable Name report,
            @RequestParam(defaultValue = "district") String by,
            @RequestParam Map<String, String> params,
            Locale locale,
            Model model) {
        model.addAttribute("page", pages.page(actor, years.chosen(year), report, by, params, locale));
        return "funding/ada";
    }

    @GetMapping(params = "format=csv")
    ResponseEntity<byte[]> csv(
            Actor actor,
            @RequestParam SchoolYear year,
            @RequestParam Period.Name report,
            @RequestParam(defaultValue = "district") String by,
            @RequestParam Map<String, String> params,
            Locale locale) {
        var rows = pages.export(actor, year, report, by, params, locale);
        return Csv.download(name(year, report, by) + ".csv", csv -> rows.forEach(csv::row));
    }

    @GetMapping(params = "format=xlsx")
    ResponseEntity<byte[]> xlsx(
            Actor actor,
            @RequestParam SchoolYear year,
            @RequestParam Period.Name report,
            @RequestParam(defaultValue = "district") String by,
            @RequestParam Map<String, String> params,
            Locale locale) {
        List<String[]> rows = pages.export(actor, year, report, by, params, locale);
        return Xlsx.download(name(year, report, by) + ".xlsx", report.name(), sheet -> rows.forEach(sheet::row));
    }

    private static String name(SchoolYear year, Period.Name report, String by) {
        return "ada-%s-%s-%s"
                .formatted(
                        year,
                        report.name().toLowerCase(Locale.ROOT),
                        AdaPages.dimension(by).word());
    }

    /** What a figure is made of: sections, students, entries. */
    @GetMapping("/trace")
    String trace(
            Actor actor,
            @RequestParam SchoolYear year,
            @RequestParam Period.Name report,
            @RequestParam Map<String, String> params,
            Locale locale,
            Model model) {
        model.addAttribute("page", traces.page(actor, year, report, params, locale));
        return "funding/trace";
    }

    /** All of it at once, down to the entries. */
    @GetMapping(path = "/trace", params = "format=csv")
    void export(
            Actor actor,
            @RequestParam SchoolYear year,
            @RequestParam Period.Name report,
            @RequestParam Map<String, String> params,
            Locale locale,
            HttpServletResponse answer) {
        traces.export(actor, year, report, params, locale, answer);
    }
}
