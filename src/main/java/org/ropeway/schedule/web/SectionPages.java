package org.ropeway.schedule.web;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ropeway.agency.Calendars;
import org.ropeway.agency.Directory;
import org.ropeway.agency.Site;
import org.ropeway.agency.Term;
import org.ropeway.catalog.Course;
import org.ropeway.catalog.Courses;
import org.ropeway.catalog.History;
import org.ropeway.schedule.Instructor;
import org.ropeway.schedule.Instructors;
import org.ropeway.schedule.Publications;
import org.ropeway.schedule.Section;
import org.ropeway.schedule.Share;
import org.ropeway.shell.Column;
import org.ropeway.shell.Crumb;
import org.ropeway.shell.Option;
import org.ropeway.shell.PageOf;
import org.ropeway.shell.TableRequest;
import org.ropeway.shell.TableView;
import org.ropeway.shell.Words;
import org.springframework.stereotype.Component;

/** Makes the director's pages about sections. */
@Component
class SectionPages {
    private final Courses courses;
    private final Instructors instructors;
    private final Directory directory;
    private final Calendars calendars;
    private final Publications publications;
    private final History history;
    private final CourseWords courseWords;
    private final Words words;
    private final Clock clock;

    SectionPages(
            Courses courses,
            Instructors instructors,
            Directory directory,
            Calendars calendars,
            Publications publications,
            History history,
            CourseWords courseWords,
            Words words,
            Clock clock) {
        this.courses = courses;
        this.instructors = instructors;
        this.directory = directory;
        this.calendars = calendars;
        this.publications = publications;
        this.history = history;
        this.courseWords = courseWords;
        this.words = words;
        this.clock = clock;
    }

    static boolean fits(SectionsPage.Line line, TableRequest request) {
        var words = request.q().toLowerCase(Locale.ROOT);
        var text = "%s %s %s"
                .formatted(line.code(), line.course(), line.instructor())
                .toLowerCase(Locale.ROOT);
        return (words.isEmpty() || text.contains(words))
                && (request.filter("term").isEmpty() || line.term().equals(request.filter("term")))
                && (request.filter("site").isEmpty() || line.site().equals(request.filter("site")));
    }

    List<SectionsPage.Line> lines(List<Section> sections, Locale locale) {
        var titles = by(courses.all(), Course::id, course -> course.title(locale));
        var teachers = by(instructors.all(), Instructor::id, Instructor::name);
        var sites = by(directory.sites(), Site::id, Site::name);
        var terms = by(calendars.terms(), Term::id, term -> words.term(term.name()));
        return sections.stream()
                .map(section -> new SectionsPage.Line(
                        "/sections/" + section.id(),
                        section.code(),
                        name(titles, section.course()),
                        name(terms, section.term()),
                        "%s %s".formatted(courseWords.days(section.meeting()), courseWords.times(section.meeting())),
                        name(sites, section.site()),
                        section.instructor() == null
                                ? words.say("schedule.section.nobody")
                                : name(teachers, section.instructor()),
                        section.seats(),
                        kept(section)))
                .toList();
    }

    SectionsPage list(List<SectionsPage.Line> lines, PageOf<SectionsPage.Line> page) {
        var table = new TableView(
                "sections",
                words.say("schedule.sections.title"),
                words.say("schedule.sections.count", page.total().orElse(0)),
                words.say("schedule.sections.find"),
                List.of(
                        filter(
                                "term",
                                calendars.terms().stream()
                                        .map(term -> words.term(term.name()))
                                        .toList()),
                        filter(
                                "site",
                                directory.sites().stream().map(Site::name).toList())),
                false,
                List.of(
                        Column.words("course", words.say("schedule.section.course")),
                        Column.words("code", words.say("schedule.section.code")),
                        Column.plain(words.say("schedule.section.term")),
                        Column.plain(words.say("schedule.section.days")),
                        Column.plain(words.say("schedule.section.site")),
                        Column.plain(words.say("schedule.section.instructor")),
                        Column.figures("seats", words.say("schedule.section.seats"))),
                page,
                words.say("schedule.sections.none"),
                words.say("schedule.sections.none.text"));
        return new SectionsPage(
                words.say("schedule.sections.title"), words.say("schedule.sections.lede"), terms(), table, lines);
    }

    SectionPage one(@Nullable Section section, String seen, Locale locale) {
        return new SectionPage(
                section == null ? words.say("schedule.section.new") : section.code(),
                List.of(new Crumb(words.say("schedule.sections.title"), "/sections")),
                section == null ? "/sections" : "/sections/" + section.id(),
                seen,
                options(calendars.terms(), Term::code, term -> words.term(term.name())),
                options(
                        courses.all(),
                        Course::code,
                        course -> "%s (%s)".formatted(course.title(locale), course.code())),
                options(directory.sites(), Site::name, Site::name),
                Arrays.stream(DayOfWeek.values())
                        .map(day -> new Option(
                                day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH),
                                day.getDisplayName(TextStyle.FULL, locale)))
                        .toList(),
                instructorOptions(),
                shareLines(),
                section == null ? List.of() : history.of("section", section.id()));
    }

    /** The form's fields for the districts' shares, with the columns that they are in files. */
    Map<String, String> shareFields() {
        var fields = new LinkedHashMap<String, String>();
        var districts = directory.districts();
        for (int i = 0; i < districts.size(); i++) {
            fields.put("share" + i, "share:" + districts.get(i).code());
            fields.put("release" + i, "release:" + districts.get(i).code());
        }
        return fields;
    }

    private List<SectionPage.ShareLine> shareLines() {
        var lines = new ArrayList<SectionPage.ShareLine>();
        for (var district : directory.districts()) {
            lines.add(new SectionPage.ShareLine(district.name(), "share" + lines.size(), "release" + lines.size()));
        }
        return lines;
    }

    private List<SectionsPage.TermLine> terms() {
        var today = LocalDate.now(clock);
        var published = publications.published();
        return calendars.terms().stream()
                .filter(term -> !term.days().last().isBefore(today))
                .map(term -> {
                    boolean open = published.contains(term.id());
                    return new SectionsPage.TermLine(
                            words.term(term.name()),
                            "%s – %s"
                                    .formatted(
                                            words.day(term.days().first()),
                                            words.day(term.days().last())),
                            open ? "ok" : "locked",
                            words.say(open ? "schedule.term.published" : "schedule.term.hidden"),
                            "/terms/%s/publication%s".formatted(term.id(), open ? "/withdrawal" : ""),
                            words.say(open ? "schedule.term.withdraw" : "schedule.term.publish"));
                })
                .toList();
    }

    private List<Option> instructorOptions() {
        var options = new ArrayList<Option>();
        options.add(new Option("", words.say("schedule.section.nobody")));
        instructors
                .all()
                .forEach(instructor -> options.add(new Option(
                        instructor.email().isEmpty() ? instructor.name() : instructor.email(), instructor.name())));
        return options;
    }

    private String kept(Section section) {
        int kept = section.shares().stream().mapToInt(Share::seats).sum();
        return kept == 0 ? "" : words.say("schedule.sections.kept", kept);
    }

    private TableView.Filter filter(String name, List<String> values) {
        var options = new ArrayList<Option>();
        options.add(new Option("", words.say("schedule.catalog.%s.all".formatted(name))));
        values.stream().distinct().forEach(value -> options.add(new Option(value, value)));
        return new TableView.Filter(name, words.say("schedule.section." + name), options);
    }

    private <T> List<Option> options(List<T> all, Function<T, String> value, Function<T, String> label) {
        var options = new ArrayList<Option>();
        options.add(new Option("", words.say("schedule.section.choose")));
        all.forEach(one -> options.add(new Option(value.apply(one), label.apply(one))));
        return options;
    }

    private static <T, K> Map<K, String> by(List<T> all, Function<T, K> id, Function<T, String> name) {
        return all.stream().collect(Collectors.toMap(id, name));
    }

    private static <K> String name(Map<K, String> names, K id) {
        return names.getOrDefault(id, "");
    }
}
