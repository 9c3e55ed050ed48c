package org.ropeway.funding.web;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ropeway.agency.Agencies;
import org.ropeway.attendance.Period;
import org.ropeway.funding.Ada;
import org.ropeway.funding.ada.AdaAccess;
import org.ropeway.funding.ada.AdaReport;
import org.ropeway.funding.ada.AdaReports;
import org.ropeway.funding.ada.Dimension;
import org.ropeway.funding.ada.Selection;
import org.ropeway.funding.ada.StudentLine;
import org.ropeway.funding.ada.TracedEntry;
import org.ropeway.identity.Actor;
import org.ropeway.shared.NoSuch;
import org.ropeway.shared.SchoolYear;
import org.ropeway.shared.SectionId;
import org.ropeway.shared.StudentId;
import org.ropeway.shell.Crumb;
import org.ropeway.shell.Csv;
import org.ropeway.shell.Words;
import org.ropeway.students.Student;
import org.ropeway.students.Students;
import org.springframework.stereotype.Component;

/** Opens a figure: into sections, a section's into students, a student's into entries of the ledger. */
@Component
class TracePages {
    private final AdaReports reports;
    private final AdaPages pages;
    private final AdaNames names;
    private final ParameterLines parameters;
    private final Students students;
    private final Agencies agencies;
    private final Words words;

    TracePages(
            AdaReports reports,
            AdaPages pages,
            AdaNames names,
            ParameterLines parameters,
            Students students,
            Agencies agencies,
            Words words) {
        this.reports = reports;
        this.pages = pages;
        this.names = names;
        this.parameters = parameters;
        this.students = students;
        this.agencies = agencies;
        this.words = words;
    }

    /** @throws NoSuch where the actor may not look, or there is nothing of that name */
    TracePage page(Actor actor, SchoolYear year, Period.Name name, Map<String, String> params, Locale locale) {
        var report = reports.of(year, name);
        var view = new View(report, AdaAccess.selection(actor, params), names.of(report, locale), locale);
        var section = view.selection.value(Dimension.SECTION);
        if (section.isEmpty()) {
            return view.sections();
        }
        view.called.of(Dimension.SECTION, section.get());
        var id = SectionId.of(section.get());
        var lines = reports.lines(report, id, view.selection);
        var student = params.getOrDefault("student", "");
        return student.isEmpty() ? view.students(lines) : view.entries(id, StudentId.of(student), lines);
    }

    /** Everything behind the figure, to its last entry. @throws NoSuch as {@link #page} */
    void export(
            Actor actor,
            SchoolYear year,
            Period.Name name,
            Map<String, String> params,
            Locale locale,
            HttpServletResponse answer) {
        var selection = AdaAccess.selection(actor, params);
        var named = params.getOrDefault("student", "");
        var student = named.isEmpty() ? null : StudentId.of(named);
        if (student != null) {
            page(actor, year, name, params, locale);
        }
        var zone = agencies.current().zone();
        Csv.send(answer, "trace-%s-%s.csv".formatted(year, name.name().toLowerCase(Locale.ROOT)), rows -> {
            var file = new TraceFile(rows, students, selection, student, zone, report -> {
                var called = names.of(report, locale);
                selection.values().forEach(called::of);
            });
            reports.trace(year, name, selection, student, file);
        });
    }

    private Map<StudentId, String> listed(List<StudentLine> lines) {
        var ids = lines.stream().map(StudentLine::student).distinct().toList();
        return students.byIds(ids).stream()
                .collect(Collectors.toMap(Student::id, student -> student.name().listed(), (one, _) -> one));
    }

    /** One figure of one report. */
    private final class View {
        private final AdaReport report;
        private final Selection selection;
        private final AdaNames.Names called;
        private final Locale locale;
        private final NumberFormat two;
        private final NumberFormat whole;

        View(AdaReport report, Selection selection, AdaNames.Names called, Locale locale) {
            this.report = report;
            this.selection = selection;
            this.called = called;
            this.locale = locale;
            var country = Amounts.in(locale).locale();
            two = NumberFormat.getNumberInstance(country);
            two.setMinimumFractionDigits(2);
            two.setMaximumFractionDigits(2);
            whole = NumberFormat.getIntegerInstance(country);
        }

        TracePage sections() {
            var parts = report.by(Dimension.SECTION, selection).entrySet().stream()
                    .map(part -> part(
                            called.of(Dimension.SECTION, part.getKey()),
                            path(selection.with(Dimension.SECTION, part.getKey()), ""),
                            part.getValue()))
                    .sorted(Comparator.comparing(TracePage.Part::name))
                    .toList();
            return page(report.minutes(selection), "ada.level.sections", parts, null, List.of(), "");
        }

        TracePage students(List<StudentLine> lines) {
            var called = listed(lines);
            var sums = new TreeMap<String, Long>();
            lines.forEach(
                    line -> sums.merge(line.student().toString(), line.cell().minutes(), Long::sum));
            var parts = sums.entrySet().stream()
                    .map(sum -> part(
                            called.getOrDefault(StudentId.of(sum.getKey()), words.say("ada.student.unknown")),
                            path(selection, "&student=" + sum.getKey()),
                            sum.getValue()))
                    .sorted(Comparator.comparing(TracePage.Part::name))
                    .toList();
            return page(minutes(lines), "ada.level.students", parts, null, List.of(), "");
        }

        TracePage entries(SectionId section, StudentId student, List<StudentLine> lines) {
            var own = lines.stream()
                    .filter(line -> line.student().equals(student))
                    .toList();
            if (own.isEmpty()) {
                throw new NoSuch("student", student);
            }
            var name = listed(own).getOrDefault(student, words.say("ada.student.unknown"));
            var entries = reports.entries(report, section, student, own).stream()
                    .map(this::line)
                    .toList();
            return page(minutes(own), "ada.level.entries", List.of(), entries, List.of(name), "&student=" + student);
        }

        private TracePage page(
                long minutes,
                String level,
                List<TracePage.Part> parts,
                java.util.@org.jspecify.annotations.Nullable List<TracePage.EntryLine> entries,
                List<String> more,
                String of) {
            var ada = report.rules().ada().of(minutes);
            return new TracePage(
                    words.say("ada.trace.title", two.format(ada.value())),
                    words.say("ada.trace.lede", words.say(report.name().messageKey()), report.year()),
                    crumbs(level),
                    chosen(more),
                    steps(ada),
                    pages.status(report),
                    level,
                    parts,
                    entries,
                    whole.format(minutes),
                    path(selection, of + "&format=csv"),
                    parameters.of(AdaAccess.used(report, false), locale));
        }

        /** The report, and the levels above this one. */
        private List<Crumb> crumbs(String level) {
            var crumbs = new ArrayList<Crumb>();
            crumbs.add(new Crumb(
                    words.say("ada.title", words.say(report.name().messageKey()), report.year()),
                    "/funding/ada?" + AdaPages.address(report)
                            + selection
                                    .value(Dimension.DISTRICT)
                                    .map(district -> "&district=" + district)
                                    .orElse("")));
            if (!level.equals("ada.level.sections")) {
                var above = new EnumMap<Dimension, String>(selection.values());
                above.remove(Dimension.SECTION);
                crumbs.add(new Crumb(words.say("ada.level.sections"), path(new Selection(above), "")));
            }
            if (level.equals("ada.level.entries")) {
                crumbs.add(new Crumb(words.say("ada.level.students"), path(selection, "")));
            }
            return crumbs;
        }

        private List<String> chosen(List<String> more) {
            var chosen = new ArrayList<String>();
            for (var dimension : Dimension.values()) {
                selection
                        .value(dimension)
                        .ifPresent(value -> chosen.add(words.say(
                                "ada.chosen", words.say(dimension.messageKey()), called.of(dimension, value))));
            }
            more.forEach(name -> chosen.add(words.say("ada.chosen", words.say("ada.student"), name)));
            return chosen;
        }

        private List<String> steps(Ada ada) {
            return List.of(
                    words.say("ada.step.minutes", whole.format(ada.minutes()), two.format(ada.hours())),
                    words.say("ada.step.days", whole.format(ada.rule().day().value()), two.format(ada.days())),
                    words.say("ada.step.ada", whole.format(ada.rule().divisor().value()), two.format(ada.value())));
        }

        private TracePage.Part part(String name, String path, long minutes) {
            var ada = report.rules().ada().of(minutes);
            Function<BigDecimal, String> number = two::format;
            return new TracePage.Part(
                    name,
                    path,
                    whole.format(minutes),
                    number.apply(ada.hours()),
                    number.apply(ada.days()),
                    number.apply(ada.value()));
        }

        private TracePage.EntryLine line(TracedEntry entry) {
            var zone = agencies.current().zone();
            return new TracePage.EntryLine(
                    words.day(entry.day()),
                    words.say(entry.kind().messageKey()),
                    time(entry),
                    whole.format(entry.minutes()),
                    Long.toString(entry.posting()),
                    at(entry, zone),
                    entry.enteredBy(),
                    entry.why() == null ? "" : entry.why());
        }

        private String time(TracedEntry entry) {
            if (entry.minutes() == 0) {
                return words.say("ada.absent");
            }
            int end = entry.starts() + Math.abs(entry.minutes());
            return words.time(LocalTime.ofSecondOfDay(entry.starts() * 60L)) + " – "
                    + words.time(LocalTime.ofSecondOfDay(end % (24 * 60) * 60L));
        }

        private String at(TracedEntry entry, ZoneId zone) {
            return words.moment(entry.enteredAt(), zone);
        }

        private String path(Selection part, String more) {
            return "/funding/ada/trace?%s&%s%s".formatted(AdaPages.address(report), part.query(), more);
        }

        private static long minutes(List<StudentLine> lines) {
            return lines.stream().mapToLong(line -> line.cell().minutes()).sum();
        }
    }
}
