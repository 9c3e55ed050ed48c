package org.ropeway.funding.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
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

/** Hours against plan, projected ADA, break-even, periods and what was corrected after certification. */
@Controller
@RequestMapping("/funding/board")
@Allowed({Role.DIRECTOR, Role.BUSINESS_OFFICE})
class HoursBoardController {
    private final HoursBoardPages pages;
    private final Years years;

    HoursBoardController(HoursBoardPages pages, Years years) {
        this.pages = pages;
        this.years = years;
    }

    @GetMapping
    String index(Actor actor, @RequestParam(required = false) @Nullable SchoolYear year, Locale locale, Model model) {
        model.addAttribute("page", pages.page(actor, years.chosen(year), locale));
        return "funding/board";
    }

    @GetMapping(params = "format=csv")
    ResponseEntity<byte[]> csv(@RequestParam SchoolYear year, Locale locale) {
        List<String[]> rows = pages.export(year, locale);
        return Csv.download("hours-%s.csv".formatted(year), csv -> rows.forEach(csv::row));
    }

    @GetMapping(params = "format=xlsx")
    ResponseEntity<byte[]> xlsx(@RequestParam SchoolYear year, Locale locale) {
        List<String[]> rows = pages.export(year, locale);
        return Xlsx.download("hours-%s.xlsx".formatted(year), year.toString(), sheet -> rows.forEach(sheet::row));
    }
}
