package org.ropeway.seating.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ropeway.agency.Agencies;
import org.ropeway.agency.Calendars;
import org.ropeway.agency.Directory;
import org.ropeway.agency.School;
import org.ropeway.identity.Actor;
import org.ropeway.seating.AllocationRun;
import org.ropeway.seating.Answers;
import org.ropeway.shared.SchoolId;
import org.ropeway.shared.StudentId;
import org.ropeway.shared.TermId;
import org.ropeway.shell.Words;
import org.ropeway.students.Student;
import org.ropeway.students.Students;
import org.springframework.stereotype.Component;

/** Writes decision letters. */
@Component
class Letters {
    private final Answers answers;
    private final AnswerViews views;
    private final TermBooks books;
    private final Students students;
    private final Agencies agencies;
    private final Directory directory;
    private final Calendars calendars;
    private final Words words;
    private final Clock clock;

    Letters(
            Answers answers,
            AnswerViews views,
            TermBooks books,
            Students students,
            Agencies agencies,
            Directory directory,
            Calendars calendars,
            Words words,
            Clock clock) {
        this.answers = answers;
        this.views = views;
        this.books = books;
        this.students = students;
        this.agencies = agencies;
        this.directory = directory;
        this.calendars = calendars;
        this.words = words;
        this.clock = clock;
    }

    /** Empty while nothing is published or the student had no list. @throws org.ropeway.shared.NoSuch if not the actor's to see */
    Optional<Letter> of(Actor actor, StudentId student, TermId term, Locale locale) {
        return letter(actor, student, term, books.of(term, locale), schools());
    }

    /** Everybody's of a school, by name. */
    List<Letter> of(Actor actor, SchoolId school, AllocationRun.Id run, TermId term, Locale locale) {
        var book = books.of(term, locale);
        var schools = schools();
        return studentsWithLetters(run).stream()
                .filter(student -> school.equals(student.school()))
                .sorted(Comparator.comparing((Student student) -> student.name().listed())
                        .thenComparing(student -> student.id().toString()))
                .flatMap(student -> letter(actor, student.id(), term, book, schools).stream())
                .toList();
    }

    /** Students with a list in the run. */
    List<Student> studentsWithLetters(AllocationRun.Id run) {
        return students.byIds(answers.studentsOf(run));
    }

    private Map<SchoolId, School> schools() {
        return directory.schools().stream().collect(Collectors.toMap(School::id, Function.identity()));
    }

    private Optional<Letter> letter(
            Actor actor, StudentId id, TermId term, TermBook book, Map<SchoolId, School> schools) {
        return answers.of(actor, id, term).map(result -> {
            var agency = agencies.current();
            var school = result.student().school();
            var day = LocalDate.ofInstant(clock.instant(), agency.zone());
            var view = views.of(result, book);
            return new Letter(
                    book.locale().getLanguage(),
                    agency.name(),
                    school == null || !schools.containsKey(school)
                            ? ""
                            : schools.get(school).name(),
                    DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                            .withLocale(book.locale())
                            .format(day),
                    text(
                            view,
                            words.termIn(book.locale(), calendars.term(term).name()),
                            agency.contact(),
                            book.locale()),
                    view);
        });
    }

    private Letter.Text text(AnswerView view, String term, String contact, Locale locale) {
        var columns = Stream.of("course", "when", "where", "instructor")
                .map(column -> words.sayIn(locale, "seating.col." + column))
                .toList();
        var steps = new ArrayList<String>();
        if (view.attends()) {
            steps.add(words.sayIn(locale, "seating.next.seated"));
        }
        if (view.waits()) {
            steps.add(words.sayIn(locale, "seating.next.waiting"));
        }
        if (!view.attends()) {
            steps.add(words.sayIn(locale, "seating.next.none"));
        }
        steps.add(words.sayIn(locale, "seating.next.questions"));
        return new Letter.Text(
                words.sayIn(locale, "seating.letter.title", term),
                words.sayIn(locale, "seating.letter.opening", view.seats().size(), term),
                columns,
                words.sayIn(locale, "seating.your-wishes"),
                words.sayIn(locale, "seating.what-next"),
                steps,
                words.sayIn(locale, "seating.letter.rights", contact));
    }
}
