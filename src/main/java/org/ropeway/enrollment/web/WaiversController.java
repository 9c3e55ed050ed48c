package org.ropeway.enrollment.web;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ropeway.eligibility.Completions;
import org.ropeway.eligibility.Rule;
import org.ropeway.eligibility.Waiver;
import org.ropeway.eligibility.WaiverDecision;
import org.ropeway.eligibility.Waivers;
import org.ropeway.enrollment.RequestWindow;
import org.ropeway.enrollment.RequestWindows;
import org.ropeway.enrollment.Requests;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Allowed;
import org.ropeway.identity.Role;
import org.ropeway.shared.CourseId;
import org.ropeway.shared.StudentId;
import org.ropeway.shared.TermId;
import org.ropeway.shell.Flash;
import org.ropeway.shell.Words;
import org.ropeway.students.Student;
import org.ropeway.students.Students;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Waivers and confirmed prerequisites: recorded with the student, taken back, and listed for the director. */
@Controller
@Allowed({Role.COUNSELOR, Role.DIRECTOR})
class WaiversController {
    private final Waivers waivers;
    private final Completions completions;
    private final Requests requests;
    private final RequestWindows windows;
    private final Students students;
    private final WaiverViews views;
    private final Words words;

    WaiversController(
            Waivers waivers,
            Completions completions,
            Requests requests,
            RequestWindows windows,
            Students students,
            WaiverViews views,
            Words words) {
        this.waivers = waivers;
        this.completions = completions;
        this.requests = requests;
        this.windows = windows;
        this.students = students;
        this.views = views;
        this.words = words;
    }

    @GetMapping("/waivers")
    @Allowed(Role.DIRECTOR)
    String index(Actor actor, @RequestParam(required = false) @Nullable TermId term, Model model) {
        var asked =
                term != null ? term : windows.current().map(RequestWindow::term).orElse(null);
        var all = asked == null ? List.<Waiver>of() : waivers.of(asked);
        var names = students.byIds(all.stream().map(Waiver::student).distinct().toList()).stream()
                .collect(Collectors.toMap(Student::id, student -> student.name().listed()));
        model.addAttribute(
                "page",
                new WaiversPage(
                        words.say("enrollment.waivers.title"),
                        words.say("enrollment.waivers.lede"),
                        all.stream()
                                .map(waiver -> views.view(actor, waiver, names.getOrDefault(waiver.student(), "")))
                                .toList()));
        return "enrollment/waivers";
    }

    /** A rule to be waived, written {@code RULE} or {@code RULE:course}. */
    record Lifted(Rule rule, @Nullable CourseId course) {
        public static Lifted of(String text) {
            var parts = text.split(":", 2);
            return new Lifted(Rule.valueOf(parts[0]), parts.length < 2 ? null : CourseId.of(parts[1]));
        }
    }

    @PostMapping("/board/{student}/{term}/waivers")
    String create(
            Actor actor,
            @PathVariable StudentId student,
            @PathVariable TermId term,
            @RequestParam Lifted rule,
            @RequestParam Waiver.Basis basis,
            @RequestParam(defaultValue = "") String why,
            RedirectAttributes redirect) {
        requests.of(actor, student, term);
        var asked = new Waivers.Asked(student, term, rule.rule(), rule.course(), basis, why);
        say(waivers.waive(actor, asked), "enrollment.said.waived", redirect);
        return back(student, term, redirect);
    }

    @PostMapping("/board/{student}/{term}/completions")
    String confirm(
            Actor actor,
            @PathVariable StudentId student,
            @PathVariable TermId term,
            @RequestParam CourseId course,
            @RequestParam(defaultValue = "") String evidence,
            RedirectAttributes redirect) {
        requests.of(actor, student, term);
        if (evidence.isBlank()) {
            redirect.addFlashAttribute("said", new Flash("error", words.say("enrollment.said.evidence")));
        } else {
            completions.confirm(actor.who(), student, course, evidence.strip());
            redirect.addFlashAttribute("said", new Flash("success", words.say("enrollment.said.confirmed")));
        }
        return back(student, term, redirect);
    }

    @PostMapping("/waivers/{waiver}/revocation")
    String revoke(
            Actor actor,
            @PathVariable Waiver.Id waiver,
            @RequestParam(defaultValue = "") String why,
            RedirectAttributes redirect) {
        var known = waivers.byId(waiver);
        requests.of(actor, known.student(), known.term());
        say(waivers.revoke(actor, waiver, why), "enrollment.said.revoked", redirect);
        return back(known.student(), known.term(), redirect);
    }

    private void say(WaiverDecision decision, String done, RedirectAttributes redirect) {
        redirect.addFlashAttribute(
                "said",
                switch (decision) {
                    case WaiverDecision.Recorded _ -> new Flash("success", words.say(done));
                    case WaiverDecision.Refused(var reason) ->
                        new Flash("error", words.say("eligibility.waiver.refused." + reason));
                });
    }

    private static String back(StudentId student, TermId term, RedirectAttributes redirect) {
        redirect.addAttribute("term", term.toString());
        return "redirect:/board/" + student;
    }
}
