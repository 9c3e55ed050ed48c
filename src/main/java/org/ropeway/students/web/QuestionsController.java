package org.ropeway.students.web;

import java.util.LinkedHashMap;
import java.util.UUID;
import org.ropeway.agency.Directory;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Allowed;
import org.ropeway.identity.Reach;
import org.ropeway.identity.Role;
import org.ropeway.shell.Flash;
import org.ropeway.shell.Words;
import org.ropeway.students.IdentityQuestion;
import org.ropeway.students.IdentityQuestions;
import org.ropeway.students.Student;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Questions about students with one state id. */
@Controller
@Allowed({Role.DISTRICT_CLERK, Role.DIRECTOR})
class QuestionsController {
    private final IdentityQuestions questions;
    private final Directory directory;
    private final Words words;

    QuestionsController(IdentityQuestions questions, Directory directory, Words words) {
        this.questions = questions;
        this.directory = directory;
        this.words = words;
    }

    @GetMapping("/identity-questions")
    @Transactional(readOnly = true)
    String index(Actor actor, Model model) {
        var names = StudentsController.Names.of(directory, Reach.EVERYONE);
        var open = questions.open(actor.reach()).stream()
                .map(question -> question(question, names))
                .toList();
        model.addAttribute(
                "page",
                new QuestionsPage(words.say("students.questions.title"), words.say("students.questions.lede"), open));
        return "students/questions";
    }

    @PostMapping("/identity-questions/{id}/answer")
    String answer(
            @PathVariable UUID id,
            @RequestParam IdentityQuestion.Answer answer,
            Actor actor,
            RedirectAttributes redirect) {
        questions.answer(actor.who(), actor.reach(), id, answer);
        Flash.good(redirect, words.say("students.questions.answered"));
        return "redirect:/identity-questions";
    }

    private QuestionsPage.Question question(IdentityQuestion question, StudentsController.Names names) {
        var ssid = question.elder().ssid();
        return new QuestionsPage.Question(
                question.id().toString(),
                ssid == null ? words.say("students.unknown") : ssid.toString(),
                person(question.elder(), names),
                person(question.newer(), names));
    }

    private QuestionsPage.Person person(Student student, StudentsController.Names names) {
        var born = student.birthDate();
        var grade = student.grade();
        var school = student.school();
        var facts = new LinkedHashMap<String, String>();
        facts.put(words.say("students.name"), student.name().listed());
        facts.put(words.say("students.birth-date"), born == null ? words.say("students.unknown") : words.day(born));
        facts.put(words.say("students.grade"), grade == null ? words.say("students.unknown") : grade.toString());
        facts.put(words.say("students.school"), names.school(school));
        facts.put(words.say("students.district"), names.district(student.district()));
        return new QuestionsPage.Person(
                school == null ? names.district(student.district()) : names.school(school), facts, !student.isActive());
    }
}
