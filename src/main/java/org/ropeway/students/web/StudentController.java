package org.ropeway.students.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ropeway.agency.Directory;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Allowed;
import org.ropeway.identity.Role;
import org.ropeway.shared.StudentId;
import org.ropeway.shell.Crumb;
import org.ropeway.shell.Words;
import org.ropeway.students.HomeClasses;
import org.ropeway.students.Student;
import org.ropeway.students.Students;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A student: who they are and what they do at the home school. Special populations only to those who serve them. */
@Controller
class StudentController {
    private final Students students;
    private final HomeClasses homeClasses;
    private final Directory directory;
    private final Words words;
    private final Clock clock;

    StudentController(Students students, HomeClasses homeClasses, Directory directory, Words words, Clock clock) {
        this.students = students;
        this.homeClasses = homeClasses;
        this.directory = directory;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/students/{id}")
    @Allowed({Role.COUNSELOR, Role.DIRECTOR, Role.DISTRICT_CLERK, Role.STUDENT, Role.GUARDIAN})
    @Transactional(readOnly = true)
    String show(@PathVariable StudentId id, Actor actor, Model model) {
        var student = students.byId(id, actor.reach());
        var names = StudentsController.Names.of(directory, actor.reach());
        var today = LocalDate.now(clock);
        var classes = WeekGrid.notOver(homeClasses.of(id), today);
        var locale = LocaleContextHolder.getLocale();
        boolean staff = actor.has(Role.COUNSELOR, Role.DIRECTOR, Role.DISTRICT_CLERK);
        model.addAttribute(
                "page",
                new StudentPage(
                        student.name().spoken(),
                        names.school(student.school()) + " · " + names.district(student.district()),
                        staff ? List.of(new Crumb(words.say("students.title"), "/students")) : List.of(),
                        alert(student),
                        facts(student),
                        students.contacts(id),
                        roles(),
                        staff ? populations(id, today) : null,
                        WeekGrid.of(classes, locale),
                        WeekGrid.loose(classes)));
        return "students/student";
    }

    private @Nullable String alert(Student student) {
        var vanishedOn = student.vanishedOn();
        if (student.standing() == Student.Standing.MERGED) {
            return words.say("students.alert.merged");
        }
        return vanishedOn == null ? null : words.say("students.alert.vanished", words.day(vanishedOn));
    }

    private Map<String, String> facts(Student student) {
        var facts = new LinkedHashMap<String, String>();
        var name = student.name();
        facts.put(
                words.say("students.full-name"),
                String.join(" ", name.given(), orEmpty(name.middle()), name.family())
                        .replace("  ", " "));
        facts.put(
                words.say("students.grade"),
                student.grade() == null ? unknown() : student.grade().toString());
        var born = student.birthDate();
        facts.put(words.say("students.birth-date"), born == null ? unknown() : words.day(born));
        facts.put(words.say("students.gender"), words.say(student.gender().messageKey()));
        facts.put(
                words.say("students.ssid"),
                student.ssid() == null ? unknown() : student.ssid().toString());
        var outside = student.residence();
        if (outside != null) {
            facts.put(words.say("students.residence"), words.say("students.residence.outside", outside));
        }
        facts.put(words.say("students.email"), student.email() == null ? "–" : student.email());
        facts.put(words.say("students.phone"), student.phone() == null ? "–" : student.phone());
        return facts;
    }

    private List<String> populations(StudentId id, LocalDate today) {
        return students.populations(id, today).stream()
                .sorted()
                .map(population -> words.say(population.messageKey()))
                .toList();
    }

    private Map<String, String> roles() {
        return Stream.of("parent", "guardian", "relative")
                .collect(Collectors.toMap(role -> role, role -> words.say("students.role." + role)));
    }

    private String unknown() {
        return words.say("students.unknown");
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
