package org.ropeway.attendance.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ropeway.attendance.Sheet;
import org.ropeway.attendance.SheetDecision.Refused;
import org.ropeway.attendance.SheetDecision.Taken;
import org.ropeway.attendance.SheetDraft.Extra;
import org.ropeway.attendance.Sheets;
import org.ropeway.attendance.Span;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Allowed;
import org.ropeway.identity.Role;
import org.ropeway.shared.SectionId;
import org.ropeway.shared.StudentId;
import org.ropeway.shell.Crumb;
import org.ropeway.shell.Flash;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Make-up time and field trips of one class and day, for whom its sheet is. */
@Controller
@RequestMapping("/attendance/{section}/{day}/extra")
@Allowed({Role.INSTRUCTOR, Role.DIRECTOR})
class ExtraController {
    private final Sheets sheets;
    private final SheetWords words;

    ExtraController(Sheets sheets, SheetWords words) {
        this.sheets = sheets;
        this.words = words;
    }

    /** @param student whom the form names @param from {@code HH:mm} @param remove whether the minutes are taken back */
    record Sent(List<StudentId> student, String from, String to, String why, boolean remove) {
        static final Sent NOTHING = new Sent(List.of(), "", "", "", false);

        @Nullable
        Span span() {
            try {
                var start = SheetForm.time(from);
                var end = SheetForm.time(to);
                return start == null || end == null ? null : Span.of(start, end);
            } catch (IllegalArgumentException noSpan) {
                return null;
            }
        }
    }

    @GetMapping
    ModelAndView show(Actor actor, @PathVariable SectionId section, @PathVariable LocalDate day) {
        return new ModelAndView(
                "attendance/extra", "page", page(sheets.open(actor, section, day), Sent.NOTHING, List.of()));
    }

    @PostMapping
    ModelAndView send(
            Actor actor,
            @PathVariable SectionId section,
            @PathVariable LocalDate day,
            @RequestParam(defaultValue = "") List<StudentId> student,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "false") boolean remove,
            RedirectAttributes redirect) {
        var sent = new Sent(student, from, to, why, remove);
        var span = sent.span();
        if (span == null) {
            var unclear = List.of(words.say("attendance.refused.TIMES_UNCLEAR"));
            return refused(page(sheets.open(actor, section, day), sent, unclear));
        }
        var extra = new Extra(section, day, student, span, why);
        return switch (remove ? sheets.remove(actor, extra) : sheets.add(actor, extra)) {
            case Taken _ -> {
                Flash.good(redirect, words.say(remove ? "attendance.said.removed" : "attendance.said.added"));
                yield new ModelAndView("redirect:/attendance/%s/%s".formatted(section, day));
            }
            case Refused refused ->
                refused(page(refused.now(), sent, words.refusals(refused.refusals(), refused.now())));
        };
    }

    private static ModelAndView refused(ExtraPage page) {
        return new ModelAndView("attendance/extra", Map.of("page", page), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ExtraPage page(Sheet sheet, Sent sent, List<String> problems) {
        var meeting = sheet.meeting();
        var day = words.day(sheet.day());
        var path = "/attendance/%s/%s".formatted(sheet.section().id(), sheet.day());
        var asked = sent.remove() ? Sent.NOTHING : sent;
        return new ExtraPage(
                words.say("attendance.extra"),
                meeting == null ? day : "%s · %s".formatted(day, words.span(meeting)),
                List.of(
                        new Crumb(words.say("attendance.nav"), "/attendance?day=" + sheet.day()),
                        new Crumb(sheet.section().code(), path)),
                path,
                problems,
                !sheet.certified(),
                sheet.lines().stream()
                        .map(line -> line.student())
                        .map(student -> new ExtraPage.Person(
                                student.id().toString(),
                                student.name().listed(),
                                asked.student().contains(student.id())))
                        .toList(),
                there(sheet),
                asked.from(),
                asked.to(),
                asked.why());
    }

    private List<ExtraPage.Minutes> there(Sheet sheet) {
        var there = new ArrayList<ExtraPage.Minutes>();
        for (var line : sheet.lines()) {
            for (var span : line.extra()) {
                there.add(new ExtraPage.Minutes(
                        line.student().id().toString(),
                        line.student().name().listed(),
                        words.span(span),
                        span.start().toString(),
                        span.end().toString()));
            }
        }
        return there;
    }
}
