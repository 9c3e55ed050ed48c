package org.ropeway.exchange.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ropeway.agency.District;
import org.ropeway.exchange.RosterDesk;
import org.ropeway.exchange.StudentFileImports;
import org.ropeway.exchange.StudentFileImports.Fault;
import org.ropeway.exchange.StudentFileImports.Report;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Allowed;
import org.ropeway.identity.Role;
import org.ropeway.shared.NoSuch;
import org.ropeway.shell.Crumb;
import org.ropeway.shell.Flash;
import org.ropeway.shell.Option;
import org.ropeway.shell.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Handing in what rosters do not tell of students: special populations, and who lives outside the member districts. */
@Controller
@Allowed({Role.DISTRICT_CLERK, Role.DIRECTOR})
class StudentFileController {
    private static final int SHOWN = 50;

    private final RosterDesk desk;
    private final StudentFileImports imports;
    private final Words words;

    StudentFileController(RosterDesk desk, StudentFileImports imports, Words words) {
        this.desk = desk;
        this.imports = imports;
        this.words = words;
    }

    @GetMapping("/rosters/students")
    String index(Actor actor, Model model) {
        var districts = desk.districtsOf(actor);
        var only = districts.size() == 1 ? districts.getFirst().id().toString() : null;
        model.addAttribute("form", new StudentFileForm(only, null, false));
        return page(districts, null, model);
    }

    @PostMapping("/rosters/students")
    String create(
            Actor actor,
            @ModelAttribute("form") StudentFileForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        var districts = desk.districtsOf(actor);
        var district = districts.stream()
                .filter(one -> one.id().toString().equals(form.district()))
                .findFirst()
                .orElseThrow(() -> new NoSuch("district", String.valueOf(form.district())));
        var file = form.file();
        if (file == null || file.isEmpty()) {
            errors.rejectValue("file", "missing", words.say("exchange.form.no-file"));
            return page(districts, null, model);
        }
        var name = RostersController.plain(Objects.requireNonNullElse(file.getOriginalFilename(), "students.csv"));
        var report = imports.run(actor.who(), district.id(), name, file.getBytes(), form.dryRun());
        if (report.isImported()) {
            Flash.good(redirect, counted("exchange.student-file.imported", report));
            return "redirect:/rosters/students";
        }
        return page(districts, report, model);
    }

    private String page(List<District> districts, @Nullable Report report, Model model) {
        model.addAttribute(
                "page",
                new StudentFilePage(
                        words.say("exchange.student-file.title"),
                        words.say("exchange.student-file.lede"),
                        List.of(new Crumb(words.say("exchange.title"), "/rosters")),
                        districts.stream()
                                .map(district -> new Option(district.id().toString(), district.name()))
                                .toList(),
                        report == null ? null : outcome(report),
                        Arrays.stream(StudentFileImports.Kind.values())
                                .map(this::kind)
                                .toList()));
        return "exchange/student-file";
    }

    private StudentFilePage.Outcome outcome(Report report) {
        int faults = report.faults().size();
        return faults == 0
                ? new StudentFilePage.Outcome(
                        "success",
                        words.say("exchange.verdict.checked"),
                        counted("exchange.student-file.checked", report),
                        List.of())
                : new StudentFilePage.Outcome(
                        "error",
                        words.say("exchange.verdict.refused"),
                        words.say("exchange.student-file.refused", faults, Math.min(faults, SHOWN)),
                        report.faults().stream().limit(SHOWN).map(this::fault).toList());
    }

    private String counted(String key, Report report) {
        var counts = report.counts();
        return words.say(key, report.rows(), counts.fresh(), counts.changed(), counts.unchanged());
    }

    private StudentFilePage.Fault fault(Fault fault) {
        return new StudentFilePage.Fault(
                fault.line() == 0 ? "–" : "%,d".formatted(fault.line()),
                fault.field().isEmpty() ? "–" : fault.field(),
                fault.value().isEmpty() ? "–" : fault.value(),
                fault.rule().name(),
                words.say(fault.rule().messageKey()));
    }

    private StudentFilePage.Kind kind(StudentFileImports.Kind kind) {
        return new StudentFilePage.Kind(
                words.say(kind.messageKey()),
                words.say(kind.messageKey() + ".text"),
                words.say(kind.messageKey() + ".example"),
                kind.header());
    }
}
