package org.ropeway.seating.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ropeway.agency.Directory;
import org.ropeway.agency.School;
import org.ropeway.identity.Reach;
import org.ropeway.seating.AllocationRun;
import org.ropeway.seating.AllocationRun.Status;
import org.ropeway.seating.AnswerWords;
import org.ropeway.seating.Answers;
import org.ropeway.seating.RunDecision;
import org.ropeway.seating.RunLists;
import org.ropeway.shared.SectionId;
import org.ropeway.shared.StudentId;
import org.ropeway.shell.Crumb;
import org.ropeway.shell.Words;
import org.ropeway.students.Student;
import org.ropeway.students.StudentQuery;
import org.ropeway.students.Students;
import org.springframework.stereotype.Component;

/** Gathers what the pages of one run show. */
@Component
class RunPages {
    private static final int MOST_FOUND = 20;
    private static final int MOST_NAMED = 12;

    private final AllocationPages pages;
    private final RunComparison comparison;
    private final RunLists lists;
    private final Answers answers;
    private final AnswerViews views;
    private final AnswerWords sentences;
    private final TermBooks books;
    private final Students students;
    private final Directory directory;
    private final Words words;

    RunPages(
            AllocationPages pages,
            RunComparison comparison,
            RunLists lists,
            Answers answers,
            AnswerViews views,
            AnswerWords sentences,
            TermBooks books,
            Students students,
            Directory directory,
            Words words) {
        this.pages = pages;
        this.comparison = comparison;
        this.lists = lists;
        this.answers = answers;
        this.views = views;
        this.sentences = sentences;
        this.books = books;
        this.students = students;
        this.directory = directory;
        this.words = words;
    }

    RunPage of(AllocationRun run, String find, boolean asking, List<String> refusal, Locale locale) {
        var line = pages.line(run, locale);
        var totals = run.totals();
        boolean publishable = run.status() == Status.DONE;
        var confirmation = totals == null
                ? ""
                : words.say(
                        "seating.confirm", totals.studentsSeated(), totals.students(), totals.studentsWithoutSeat());
        return new RunPage(
                words.say("seating.run-of", line.policy()),
                line.asked(),
                crumbs(run),
                line,
                path(run),
                publishable,
                asking && publishable,
                totals != null,
                confirmation,
                refusal,
                run.stages().stream().map(comparison::stage).toList(),
                find,
                find.isEmpty() ? List.of() : found(run, find),
                totals == null ? List.of() : sections(run, locale));
    }

    private List<RunPage.Found> found(AllocationRun run, String find) {
        var names = directory.schools().stream().collect(Collectors.toMap(School::id, School::name));
        var query = new StudentQuery(find, null, null, null, null, StudentQuery.Sort.NAME, 0, MOST_FOUND);
        return students.list(Reach.EVERYONE, query).stream()
                .map(line -> new RunPage.Found(
                        line.name(),
                        line.school() == null ? "" : names.getOrDefault(line.school(), ""),
                        path(run) + "/students/" + line.id()))
                .toList();
    }

    private List<RunPage.Section> sections(AllocationRun run, Locale locale) {
        var book = books.of(run.ask().term(), locale);
        return lists.sections(run.id()).stream()
                .map(total -> new RunPage.Section(
                        path(run) + "/sections/" + total.section(),
                        total.code(),
                        book.title(total.course()),
                        book.when(book.section(total.section())),
                        total.seats(),
                        total.seated(),
                        total.refused()))
                .toList();
    }

    RunPage.Student student(AllocationRun run, StudentId id, Locale locale) {
        var view = views.of(answers.of(run, id), books.of(run.ask().term(), locale));
        return new RunPage.Student(view.student(), view.order(), crumbs(run, true), view);
    }

    RunPage.SectionList section(AllocationRun run, SectionId id, Locale locale) {
        var book = books.of(run.ask().term(), locale);
        var lines = lists.of(run.id(), id);
        var known = students.byIds(lines.stream().map(RunLists.Line::student).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(Student::id, Function.identity()));
        var section = book.sections().get(id);
        if (section == null) {
            throw new org.ropeway.shared.NoSuch("section", id);
        }
        return new RunPage.SectionList(
                words.say("seating.list-of", section.code(), book.title(section.course())),
                "%s · %s".formatted(book.when(section), book.site(section)),
                crumbs(run, true),
                lines(run, lines, known, false, locale),
                lines(run, lines, known, true, locale));
    }

    private List<RunPage.Line> lines(
            AllocationRun run,
            List<RunLists.Line> lines,
            Map<StudentId, Student> known,
            boolean refused,
            Locale locale) {
        var shown = new ArrayList<RunPage.Line>();
        for (var line : lines) {
            var student = known.get(line.student());
            var because = line.because();
            if (student != null && refused == (because != null)) {
                shown.add(new RunPage.Line(
                        student.name().listed(),
                        path(run) + "/students/" + student.id(),
                        line.rank(),
                        line.band(),
                        line.place(),
                        because == null ? null : sentences.say(locale, because)));
            }
        }
        return shown;
    }

    /** Why publishing was refused: the reason, then what changed or what the verifier found. */
    List<String> told(RunDecision.Refused refused, Locale locale) {
        var told = new ArrayList<String>();
        told.add(words.say(refused.reason().messageKey()));
        told.addAll(refused.violations().stream().limit(MOST_NAMED).toList());
        var changes = refused.changes();
        if (changes != null) {
            if (!changes.sections().isEmpty()) {
                told.add(
                        words.say("seating.changed.sections", changes.sections().size(), named(changes.sections())));
            }
            if (!changes.students().isEmpty()) {
                var names = students.byIds(changes.students()).stream()
                        .map(student -> student.name().spoken())
                        .sorted()
                        .toList();
                told.add(
                        words.say("seating.changed.students", changes.students().size(), named(names)));
            }
        }
        return told;
    }

    private static String named(List<String> names) {
        var shown = String.join(", ", names.subList(0, Math.min(MOST_NAMED, names.size())));
        return names.size() > MOST_NAMED ? shown + " …" : shown;
    }

    private List<Crumb> crumbs(AllocationRun run) {
        return crumbs(run, false);
    }

    private List<Crumb> crumbs(AllocationRun run, boolean below) {
        var crumbs = new ArrayList<Crumb>();
        crumbs.add(new Crumb(
                words.say("seating.allocation"), "/allocation?term=" + run.ask().term()));
        if (below) {
            crumbs.add(new Crumb(words.say("seating.run-of", pages.policy(run.ask())), path(run)));
        }
        return crumbs;
    }

    private static String path(AllocationRun run) {
        return "/allocation/runs/" + run.id();
    }
}
