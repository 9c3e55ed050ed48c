package org.ropeway.seating.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ropeway.agency.Calendars;
import org.ropeway.agency.Directory;
import org.ropeway.agency.School;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Allowed;
import org.ropeway.identity.Role;
import org.ropeway.seating.AllocationRun;
import org.ropeway.seating.AllocationRuns;
import org.ropeway.seating.Answers;
import org.ropeway.shared.NoSuch;
import org.ropeway.shared.SchoolId;
import org.ropeway.shared.StudentId;
import org.ropeway.shared.TermId;
import org.ropeway.shell.Crumb;
import org.ropeway.shell.Words;
import org.ropeway.students.Student;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Decision letters: one to read, one to print, or a school's in one file; in English and Spanish. */
@Controller
@RequestMapping("/letters")
class LettersController {
    private final Letters letters;
    private final LetterPdf pdf;
    private final Answers answers;
    private final AllocationRuns runs;
    private final Calendars calendars;
    private final Directory directory;
    private final Words words;

    LettersController(
            Letters letters,
            LetterPdf pdf,
            Answers answers,
            AllocationRuns runs,
            Calendars calendars,
            Directory directory,
            Words words) {
        this.letters = letters;
        this.pdf = pdf;
        this.answers = answers;
        this.runs = runs;
        this.calendars = calendars;
        this.directory = directory;
        this.words = words;
    }

    @GetMapping
    @Allowed({Role.COUNSELOR, Role.DIRECTOR})
    String index(Actor actor, @RequestParam(required = false) @Nullable TermId term, Model model) {
        var shown = published(term);
        List<Letter.School> schools = shown == null ? List.of() : schools(actor, shown);
        var name = shown == null ? "" : words.term(calendars.term(shown).name());
        model.addAttribute(
                "page",
                new Letter.Index(
                        words.say("seating.letters"), words.say("seating.letters.lede"), home(), name, schools));
        return "seating/letters";
    }

    private List<Letter.School> schools(Actor actor, TermId term) {
        Map<SchoolId, Long> count = letters.studentsWithLetters(run(term)).stream()
                .map(Student::school)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(Objects::requireNonNull, Collectors.counting()));
        var names = directory.schools().stream().collect(Collectors.toMap(School::id, School::name));
        var schools = new TreeMap<String, Letter.School>();
        count.forEach((school, number) -> {
            if (actor.has(Role.DIRECTOR) || actor.schools().contains(school)) {
                var path = "/letters/schools/%s.pdf?term=%s".formatted(school, term);
                var name = names.getOrDefault(school, "");
                schools.put(name + school, new Letter.School(name, path, number.intValue()));
            }
        });
        return List.copyOf(schools.values());
    }

    @GetMapping("/{student}")
    @Allowed({Role.STUDENT, Role.GUARDIAN, Role.COUNSELOR, Role.DIRECTOR})
    String show(
            Actor actor,
            @PathVariable StudentId student,
            @RequestParam(required = false) @Nullable TermId term,
            @RequestParam(required = false) @Nullable String language,
            Locale locale,
            Model model) {
        var letter = letter(actor, student, term, chosen(language, locale));
        var other = letter.language().equals("es") ? "en" : "es";
        var base = "/letters/" + student;
        var query = "term=%s&language=".formatted(published(term));
        model.addAttribute(
                "page",
                new Letter.Page(
                        words.say("seating.letter"),
                        home(),
                        letter,
                        base + ".pdf?" + query + letter.language(),
                        base + "?" + query + other));
        return "seating/letter";
    }

    @GetMapping("/{student}.pdf")
    @Allowed({Role.STUDENT, Role.GUARDIAN, Role.COUNSELOR, Role.DIRECTOR})
    ResponseEntity<byte[]> print(
            Actor actor,
            @PathVariable StudentId student,
            @RequestParam(required = false) @Nullable TermId term,
            @RequestParam(required = false) @Nullable String language,
            Locale locale) {
        var chosen = chosen(language, locale);
        var letter = letter(actor, student, term, chosen);
        return file("letter-" + student, List.of(letter), chosen);
    }

    @GetMapping("/schools/{school}.pdf")
    @Allowed({Role.COUNSELOR, Role.DIRECTOR})
    ResponseEntity<byte[]> printSchool(
            Actor actor,
            @PathVariable SchoolId school,
            @RequestParam(required = false) @Nullable TermId term,
            @RequestParam(required = false) @Nullable String language,
            Locale locale) {
        if (!actor.has(Role.DIRECTOR) && !actor.schools().contains(school)) {
            throw new NoSuch("school", school);
        }
        var shown = published(term);
        if (shown == null) {
            throw new NoSuch("letters of term", String.valueOf(term));
        }
        var chosen = chosen(language, locale);
        var all = new ArrayList<>(letters.of(actor, directory.school(school).id(), run(shown), shown, chosen));
        if (all.isEmpty()) {
            throw new NoSuch("letters of school", school);
        }
        return file("letters-" + school, all, chosen);
    }

    private ResponseEntity<byte[]> file(String name, Collection<Letter> all, Locale locale) {
        var bytes = pdf.print(List.copyOf(all), locale, words.sayIn(locale, "seating.letter"));
        var disposition = ContentDisposition.inline()
                .filename(name + "-" + locale.getLanguage() + ".pdf")
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(bytes);
    }

    private Letter letter(Actor actor, StudentId student, @Nullable TermId term, Locale locale) {
        var shown = published(term);
        if (shown == null) {
            throw new NoSuch("letter", student);
        }
        return letters.of(actor, student, shown, locale).orElseThrow(() -> new NoSuch("letter", student));
    }

    /** The term asked for if its result is published, else the latest that is; null if none is. */
    private @Nullable TermId published(@Nullable TermId asked) {
        var published = answers.published();
        return asked == null
                ? published.stream().findFirst().orElse(null)
                : published.stream().filter(asked::equals).findFirst().orElse(null);
    }

    private AllocationRun.Id run(TermId term) {
        return runs.of(term).stream()
                .filter(run -> run.status() == AllocationRun.Status.PUBLISHED)
                .findFirst()
                .orElseThrow(() -> new NoSuch("published run of term", term))
                .id();
    }

    private static Locale chosen(@Nullable String asked, Locale locale) {
        var language = asked == null ? locale.getLanguage() : asked;
        return language.equals("es") ? Locale.of("es") : Locale.ENGLISH;
    }

    private List<Crumb> home() {
        return List.of(new Crumb(words.say("home.nav"), "/home"));
    }
}
