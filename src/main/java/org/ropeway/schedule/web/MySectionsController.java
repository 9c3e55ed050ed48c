package org.ropeway.schedule.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Allowed;
import org.ropeway.identity.Role;
import org.ropeway.schedule.Section;
import org.ropeway.schedule.Sections;
import org.ropeway.shell.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The sections that the instructor teaches. */
@Controller
@Allowed(Role.INSTRUCTOR)
class MySectionsController {
    private final Sections sections;
    private final SectionPages pages;
    private final Words words;

    MySectionsController(Sections sections, SectionPages pages, Words words) {
        this.sections = sections;
        this.pages = pages;
        this.words = words;
    }

    /** All that my-sections.html shows. */
    record MySectionsPage(String title, String lede, List<SectionsPage.Line> lines) {}

    @GetMapping("/my-sections")
    String index(Actor actor, Locale locale, Model model) {
        List<Section> mine = actor.instructors().stream()
                .flatMap(instructor -> sections.ofInstructor(instructor).stream())
                .sorted(Comparator.comparing(
                        (Section section) -> section.meeting().start()))
                .toList();
        model.addAttribute(
                "page",
                new MySectionsPage(
                        words.say("schedule.mine.title"), words.say("schedule.mine.lede"), pages.lines(mine, locale)));
        return "schedule/my-sections";
    }
}
