package org.ropeway.funding.web;

import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ropeway.agency.Agencies;
import org.ropeway.attendance.Period;
import org.ropeway.funding.ada.AdaReports;
import org.ropeway.funding.ada.PriorityAdult;
import org.ropeway.funding.ada.PriorityAdults;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Allowed;
import org.ropeway.identity.Role;
import org.ropeway.shared.SchoolYear;
import org.ropeway.shared.StudentId;
import org.ropeway.shell.Crumb;
import org.ropeway.shell.Flash;
import org.ropeway.shell.Option;
import org.ropeway.shell.Words;
import org.ropeway.students.Student;
import org.ropeway.students.Students;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The office records which adults are of the groups that come first within the adult share. */
@Controller
@RequestMapping("/funding/priority")
@Allowed({Role.DIRECTOR, Role.BUSINESS_OFFICE})
class PriorityController {
    private final PriorityAdults adults;
    private final AdaReports reports;
    private final Students students;
    private final Agencies agencies;
    private final Years years;
    private final Words words;

    PriorityController(
            PriorityAdults adults, AdaReports reports, Students students, Agencies agencies, Years years, Words words) {
        this.adults = adults;
        this.reports = reports;
        this.students = students;
        this.agencies = agencies;
        this.years = years;
        this.words = words;
    }

    /** All that priority.html shows. @param students adults who attended in the year */
    record PriorityPage(
            String title,
            String lede,
            List<Crumb> crumbs,
            List<Option> years,
            String year,
            List<Line> lines,
            List<Option> students,
            List<Option> groups) {}

    /** @param hours of the year, claimed as the program's own @param path of the withdrawal */
    record Line(String student, String group, String days, String source, String recorded, String hours, String path) {}

    @GetMapping
    String index(@RequestParam(required = false) @Nullable SchoolYear year, Locale locale, Model model) {
        model.addAttribute("form", PriorityForm.EMPTY);
        return show(years.chosen(year), locale, model);
    }

    @PostMapping
    String record(
            Actor actor,
            @RequestParam SchoolYear year,
            @Valid @ModelAttribute("form") PriorityForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        if (form.isBackward()) {
            errors.rejectValue("lastDay", "backward", words.say("ada.priority.days-wrong"));
        }
        if (errors.hasErrors()) {
            return show(year, locale, model);
        }
        adults.record(
                actor.who(),
                Objects.requireNonNull(form.student()),
                Objects.requireNonNull(form.group()),
                form.days(),
                form.lastDay() == null,
                form.source().strip());
        Flash.good(redirect, words.say("ada.priority.recorded"));
        return "redirect:/funding/priority?year=" + year;
    }

    @PostMapping("/{id}/withdrawal")
    String withdraw(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam SchoolYear year,
            @RequestParam(defaultValue = "") String why,
            RedirectAttributes redirect) {
        if (why.isBlank()) {
            Flash.bad(redirect, words.say("ada.priority.why-needed"));
        } else {
            adults.withdraw(actor.who(), id, why.strip());
            Flash.good(redirect, words.say("ada.priority.withdrawn"));
        }
        return "redirect:/funding/priority?year=" + year;
    }

    private String show(SchoolYear year, Locale locale, Model model) {
        var recorded = adults.of(year);
        var attending = adults.attending(year);
        var names = names(Stream.concat(recorded.stream().map(PriorityAdult::student), attending.stream())
                .distinct()
                .toList());
        var minutes = reports.priority(year, Period.Name.ANNUAL);
        var amounts = Amounts.in(locale);
        model.addAttribute(
                "page",
                new PriorityPage(
                        words.say("ada.priority.title"),
                        words.say("ada.priority.lede"),
                        List.of(new Crumb(words.say("ada.nav"), "/funding/ada?year=" + year)),
                        years.options(year),
                        year.toString(),
                        recorded.stream()
                                .map(one -> line(one, names, amounts.hours(minutes.getOrDefault(one.student(), 0L))))
                                .toList(),
                        options(attending.stream()
                                .map(id -> new Option(id.toString(), name(names, id)))
                                .sorted(Comparator.comparing(Option::label))),
                        options(Stream.of(PriorityAdult.Group.values())
                                .map(group -> new Option(group.name(), words.say(group.messageKey()))))));
        return "funding/priority";
    }

    /** With an empty one first, so that nobody is chosen by chance; none where there is nothing to choose. */
    private List<Option> options(Stream<Option> some) {
        var options = new ArrayList<>(some.toList());
        if (!options.isEmpty()) {
            options.addFirst(new Option("", words.say("ada.priority.choose")));
        }
        return options;
    }

    private Line line(PriorityAdult one, Map<StudentId, String> names, String hours) {
        var last = one.last();
        return new Line(
                name(names, one.student()),
                words.say(one.group().messageKey()),
                last == null
                        ? words.say("ada.since", words.day(one.first()))
                        : words.say("ada.between", words.day(one.first()), words.day(last)),
                one.source(),
                words.say(
                        "ada.priority.by",
                        one.recordedBy(),
                        words.moment(one.recordedAt(), agencies.current().zone())),
                hours,
                "/funding/priority/%s/withdrawal".formatted(one.id()));
    }

    private String name(Map<StudentId, String> names, StudentId id) {
        return names.getOrDefault(id, words.say("ada.student.unknown"));
    }

    private Map<StudentId, String> names(List<StudentId> ids) {
        return students.byIds(ids).stream().collect(Collectors.toMap(Student::id, this::told, (one, _) -> one));
    }

    /** Tells people of one name apart. */
    private String told(Student student) {
        var born = student.birthDate();
        var name = student.name().listed();
        return born == null ? name : words.say("ada.priority.born", name, words.day(born));
    }
}
