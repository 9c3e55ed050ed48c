package org.ropeway.catalog.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ropeway.catalog.Course;
import org.ropeway.catalog.History;
import org.ropeway.catalog.Level;
import org.ropeway.catalog.Method;
import org.ropeway.catalog.Pathways;
import org.ropeway.shell.Column;
import org.ropeway.shell.Crumb;
import org.ropeway.shell.Option;
import org.ropeway.shell.PageOf;
import org.ropeway.shell.TableRequest;
import org.ropeway.shell.TableView;
import org.ropeway.shell.Words;
import org.springframework.stereotype.Component;

/** Makes the director's pages about courses. */
@Component("directorsCoursePages")
class CoursePages {
    private final Pathways pathways;
    private final History history;
    private final Words words;

    CoursePages(Pathways pathways, History history, Words words) {
        this.pathways = pathways;
        this.history = history;
        this.words = words;
    }

    boolean fits(Course course, TableRequest request) {
        var sector = request.filter("sector");
        var standing = request.filter("standing");
        return (sector.isEmpty() || pathways.sectorOf(course.pathway()).code().equals(sector))
                && (standing.isEmpty() || course.active() == standing.equals("active"));
    }

    CoursesPage list(List<CoursesPage.Line> lines, PageOf<CoursesPage.Line> page, Locale locale) {
        var sectors = new ArrayList<Option>();
        sectors.add(new Option("", words.say("catalog.courses.all-sectors")));
        pathways.sectors().forEach(sector -> sectors.add(new Option(sector.code(), sector.name(locale))));
        var standings = List.of(
                new Option("", words.say("catalog.courses.all-standings")),
                new Option("active", words.say("catalog.active")),
                new Option("inactive", words.say("catalog.inactive")));
        var table = new TableView(
                "courses",
                words.say("catalog.courses.title"),
                words.say("catalog.courses.count", page.total().orElse(0)),
                words.say("catalog.courses.find"),
                List.of(
                        new TableView.Filter("sector", words.say("catalog.field.sector"), sectors),
                        new TableView.Filter("standing", words.say("catalog.field.standing"), standings)),
                false,
                List.of(
                        Column.words("title", words.say("catalog.field.title")),
                        Column.words("code", words.say("catalog.field.code")),
                        Column.plain(words.say("catalog.field.pathway")),
                        Column.plain(words.say("catalog.field.level")),
                        Column.figures("hours", words.say("catalog.field.hours")),
                        Column.plain(words.say("catalog.field.credits")),
                        Column.plain(words.say("catalog.field.standing"))),
                page,
                words.say("catalog.courses.none"),
                words.say("catalog.courses.none.text"));
        return new CoursesPage(words.say("catalog.courses.title"), words.say("catalog.courses.lede"), table, lines);
    }

    CoursesPage.Line line(Course course, Locale locale) {
        return new CoursesPage.Line(
                "/courses/" + course.id(),
                course.title(locale),
                course.code(),
                pathways.byCode(course.pathway()).name(locale),
                words.say("catalog.level." + course.level()),
                course.hours().toDecimal().stripTrailingZeros().toPlainString(),
                course.credits().toPlainString(),
                course.active() ? "ok" : "locked",
                words.say(course.active() ? "catalog.active" : "catalog.inactive"));
    }

    CoursePage one(@Nullable Course course, String seen, Locale locale) {
        return new CoursePage(
                course == null ? words.say("catalog.course.new") : course.title(locale),
                List.of(new Crumb(words.say("catalog.courses.title"), "/courses")),
                course == null ? "/courses" : "/courses/" + course.id(),
                seen,
                course == null ? "" : "/catalog/" + course.code(),
                pathwayOptions(course, locale),
                Arrays.stream(Level.values())
                        .map(level -> new Option(
                                word(level),
                                words.say("catalog.level." + level),
                                words.say("catalog.level." + level + ".note")))
                        .toList(),
                Arrays.stream(Method.values())
                        .map(method -> new Option(
                                word(method),
                                words.say("catalog.method." + method),
                                words.say("catalog.method." + method + ".note")))
                        .toList(),
                course == null ? List.of() : history.of("course", course.id()));
    }

    /** The pathways in use, and the course's own where the state has ended it. */
    private List<Option> pathwayOptions(@Nullable Course course, Locale locale) {
        var options = new ArrayList<Option>();
        options.add(new Option("", words.say("catalog.course.choose-pathway")));
        pathways.all().stream()
                .filter(pathway -> pathway.isCurrent()
                        || course != null && course.pathway().equals(pathway.code()))
                .forEach(pathway -> options.add(new Option(
                        pathway.code().value(),
                        "%s · %s (%s)"
                                .formatted(
                                        pathways.sectorOf(pathway.code()).name(locale),
                                        pathway.name(locale),
                                        pathway.code()))));
        return options;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
