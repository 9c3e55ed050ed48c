package org.ropeway.schedule.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ropeway.identity.PublicPage;
import org.ropeway.schedule.Offerings;
import org.ropeway.shell.TableRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The public catalog. */
@Controller
@PublicPage
@RequestMapping("/catalog")
class CatalogController {
    private static final int CARDS = 24;

    private final Offerings offerings;
    private final CatalogPages pages;
    private final CoursePages coursePages;

    CatalogController(Offerings offerings, CatalogPages pages, CoursePages coursePages) {
        this.offerings = offerings;
        this.pages = pages;
        this.coursePages = coursePages;
    }

    @GetMapping
    String index(@RequestParam Map<String, String> params, Locale locale, Model model) {
        var request = TableRequest.of(params, List.of("title"), CatalogPages.FILTERS, CARDS);
        var found = offerings.search(CatalogPages.filter(request));
        model.addAttribute("page", pages.page(found, request, locale));
        return "schedule/catalog";
    }

    @GetMapping("/{code}")
    String show(@PathVariable String code, Locale locale, Model model) {
        model.addAttribute("page", coursePages.page(offerings.byCode(code), locale));
        return "schedule/course";
    }
}
