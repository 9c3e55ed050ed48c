package org.ropeway.schedule.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.ropeway.catalog.Course;
import org.ropeway.catalog.Courses;
import org.ropeway.catalog.Pathway;
import org.ropeway.catalog.Pathways;
import org.ropeway.catalog.Sector;
import org.ropeway.identity.PublicPage;
import org.ropeway.shell.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The pathways of an agency, by sector. */
@Controller
@PublicPage
class PathwaysController {
    private final Courses courses;
    private final Pathways pathways;
    private final CourseWords courseWords;
    private final Words words;

    PathwaysController(Courses courses, Pathways pathways, CourseWords courseWords, Words words) {
        this.courses = courses;
        this.pathways = pathways;
        this.courseWords = courseWords;
        this.words = words;
    }

    @GetMapping("/pathways")
    String index(Locale locale, Model model) {
        var active = courses.all().stream().filter(Course::active).toList();
        var sectors = pathways.sectors().stream()
                .map(sector -> part(sector, active, locale))
                .toList();
        model.addAttribute(
                "page",
                new PathwaysPage(
                        words.say("schedule.pathways.title"),
                        words.say("schedule.pathways.lede"),
                        sectors.stream()
                                .filter(part -> !part.pathways().isEmpty())
                                .toList(),
                        words.say("schedule.pathways.others"),
                        sectors.stream()
                                .filter(part -> part.pathways().isEmpty())
                                .map(PathwaysPage.SectorPart::name)
                                .toList(),
                        words.say("schedule.pathways.source", Pathways.SOURCE)));
        return "schedule/pathways";
    }

    private PathwaysPage.SectorPart part(Sector sector, List<Course> active, Locale locale) {
        var parts = pathways.of(sector).stream()
                .map(pathway -> part(pathway, active, locale))
                .filter(part -> !part.stops().isEmpty())
                .toList();
        return new PathwaysPage.SectorPart(sector.code(), sector.name(locale), SectorIcons.of(sector.code()), parts);
    }

    private PathwaysPage.PathwayPart part(Pathway pathway, List<Course> active, Locale locale) {
        var stops = active.stream()
                .filter(course -> course.pathway().equals(pathway.code()))
                .sorted(Comparator.comparing(Course::level))
                .map(course -> new PathwaysPage.Stop(
                        course.title(locale),
                        "/catalog/" + course.code(),
                        courseWords.level(course.level()),
                        courseWords.facts(course)))
                .toList();
        return new PathwaysPage.PathwayPart(pathway.name(locale), stops);
    }
}
