package org.ropeway.enrollment.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.enrollment.RequestWindow;
import org.ropeway.enrollment.RequestWindows;
import org.ropeway.enrollment.Sheet;
import org.ropeway.enrollment.Sheets;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Allowed;
import org.ropeway.identity.Role;
import org.ropeway.shared.NoSuch;
import org.ropeway.shared.StudentId;
import org.ropeway.shared.TermId;
import org.ropeway.shell.Words;
import org.ropeway.students.Student;
import org.ropeway.students.Students;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A student's own list, or a child's. */
@Controller
@RequestMapping("/my-requests")
@Allowed({Role.STUDENT, Role.GUARDIAN})
class MyRequestsController {
    private static final int FOUND = 12;

    private final RequestWindows windows;
    private final Sheets sheets;
    private final Students students;
    private final ListViews views;
    private final Words words;

    MyRequestsController(RequestWindows windows, Sheets sheets, Students students, ListViews views, Words words) {
        this.windows = windows;
        this.sheets = sheets;
        this.students = students;
        this.views = views;
        this.words = words;
    }

    @GetMapping
    String show(
            Actor actor,
            @RequestParam(required = false) @Nullable StudentId student,
            @RequestParam(required = false) @Nullable TermId term,
            @RequestParam(defaultValue = "") String q,
            Model model) {
        var children = children(actor);
        var whose = student == null ? children.getFirst().id() : student;
        var asked = term == null ? windows.current().map(RequestWindow::term).orElse(null) : term;
        model.addAttribute("page", page(actor, whose, asked, q, children));
        return "enrollment/my-requests";
    }

    private MyRequestsPage page(Actor actor, StudentId whose, @Nullable TermId term, String q, List<Student> children) {
        if (term == null) {
            return new MyRequestsPage(
                    words.say("enrollment.mine.title"), words.say("enrollment.notice.none"), null, List.of(), "");
        }
        var sheet = sheets.of(actor, whose, term);
        var found = looksAround(sheet, q) ? sheets.find(actor, whose, term, q, FOUND) : List.<Sheet.Choice>of();
        var name = sheet.student().name().spoken();
        var people = children.stream()
                .map(child -> new MyRequestsPage.Person(
                        child.name().spoken(),
                        "/my-requests?student=" + child.id(),
                        child.id().equals(whose)))
                .toList();
        return new MyRequestsPage(
                words.say("enrollment.mine.title"),
                words.say("enrollment.mine.lede", name, words.term(sheet.term().name())),
                views.view(actor, sheet, q, found),
                people.size() > 1 ? people : List.of(),
                "/my-requests");
    }

    /** An empty list begins with what there is; later courses are shown when they are looked for. */
    private static boolean looksAround(Sheet sheet, String q) {
        return sheet.isEditable() && (!q.isBlank() || sheet.list().wishes().isEmpty());
    }

    private List<Student> children(Actor actor) {
        var own = new ArrayList<>(students.byIds(actor.students()));
        if (own.isEmpty()) {
            throw new NoSuch("student", actor.username());
        }
        own.sort(Comparator.comparing(child -> child.name().spoken()));
        return own;
    }
}
