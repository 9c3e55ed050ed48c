package org.ropeway.attendance.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ropeway.agency.Agencies;
import org.ropeway.attendance.MissingSheets;
import org.ropeway.attendance.MissingSheets.Expected;
import org.ropeway.attendance.Signature;
import org.ropeway.attendance.Signatures;
import org.ropeway.attendance.Signatures.SectionMonth;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Allowed;
import org.ropeway.identity.Role;
import org.ropeway.schedule.Sections;
import org.ropeway.shared.SchoolYear;
import org.ropeway.shared.SectionId;
import org.ropeway.shell.Flash;
import org.ropeway.shell.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The instructor signs each month of his sections. */
@Controller
@Allowed(Role.INSTRUCTOR)
class MonthsController {
    private final Signatures signatures;
    private final MissingSheets sheets;
    private final Sections sections;
    private final PrintedSheets printed;
    private final Agencies agencies;
    private final Words words;
    private final Clock clock;

    MonthsController(
            Signatures signatures,
            MissingSheets sheets,
            Sections sections,
            PrintedSheets printed,
            Agencies agencies,
            Words words,
            Clock clock) {
        this.signatures = signatures;
        this.sheets = sheets;
        this.sections = sections;
        this.printed = printed;
        this.agencies = agencies;
        this.words = words;
        this.clock = clock;
    }

    /** All that months.html shows. */
    record MonthsPage(String title, String lede, List<Line> months) {}

    /**
     * One section's month.
     *
     * @param missing path of the first sheet that is missing, or none
     * @param signable whether it can be signed now
     * @param file path of what was signed as PDF, or none
     */
    record Line(
            String section,
            String month,
            String tag,
            String state,
            @Nullable String missing,
            boolean signable,
            String path,
            @Nullable String file) {}

    @GetMapping("/attendance-months")
    String index(Actor actor, Model model) {
        var today = LocalDate.ofInstant(clock.instant(), agencies.current().zone());
        var year = SchoolYear.on(today).days();
        var mine = actor.instructors().stream()
                .flatMap(instructor -> sections.ofInstructor(instructor).stream())
                .toList();
        var months = sheets.expected(mine, year).stream()
                .filter(expected -> !YearMonth.from(expected.day()).isAfter(YearMonth.from(today)))
                .collect(Collectors.groupingBy(
                        expected -> new SectionMonth(expected.section().id(), YearMonth.from(expected.day())),
                        LinkedHashMap::new,
                        Collectors.toList()));
        var signed = signatures.of(year);
        model.addAttribute(
                "page",
                new MonthsPage(
                        words.say("attendance.months.title"),
                        words.say("attendance.months.lede"),
                        lines(months, signed, today)));
        return "attendance/months";
    }

    private List<Line> lines(
            Map<SectionMonth, List<Expected>> months, Map<SectionMonth, Signature> signed, LocalDate today) {
        return months.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(
                        Comparator.comparing(SectionMonth::month).reversed()))
                .map(month -> line(month.getKey(), month.getValue(), signed.get(month.getKey()), today))
                .toList();
    }

    private Line line(
            SectionMonth month, List<Expected> sheetsOfMonth, @Nullable Signature signature, LocalDate today) {
        var missing = sheetsOfMonth.stream()
                .filter(sheet -> sheet.isMissing() && !sheet.day().isAfter(today))
                .toList();
        boolean over = !sheetsOfMonth.getLast().day().isAfter(today);
        boolean holds = signature != null && signature.holds();
        var tag = holds ? "ok" : !missing.isEmpty() ? "no" : signature != null ? "warn" : "wait";
        return new Line(
                sheetsOfMonth.getFirst().section().code(),
                words.month(month.month()),
                tag,
                state(signature, missing.size(), over),
                missing.isEmpty()
                        ? null
                        : "/attendance/%s/%s"
                                .formatted(month.section(), missing.getFirst().day()),
                over && missing.isEmpty() && !holds,
                "/attendance-months/%s/%s".formatted(month.section(), month.month()),
                signature == null ? null : "/attendance-months/%s/%s.pdf".formatted(month.section(), month.month()));
    }

    private String state(@Nullable Signature signature, int missing, boolean over) {
        if (signature != null && signature.holds()) {
            return words.say(
                    "attendance.months.signed",
                    words.moment(signature.at(), agencies.current().zone()),
                    words.hours(signature.minutes()));
        }
        if (missing > 0) {
            return words.say("attendance.months.missing", missing);
        }
        if (signature != null) {
            return words.say("attendance.months.changed");
        }
        return words.say(over ? "attendance.months.ready" : "attendance.months.goes-on");
    }

    /** What the instructor has signed, for paper. */
    @GetMapping("/attendance-months/{section}/{month}.pdf")
    ResponseEntity<byte[]> print(
            Actor actor, @PathVariable SectionId section, @PathVariable YearMonth month, Locale locale) {
        return printed.month(actor, section, month, locale);
    }

    @PostMapping("/attendance-months/{section}/{month}")
    String sign(
            Actor actor, @PathVariable SectionId section, @PathVariable YearMonth month, RedirectAttributes redirect) {
        switch (signatures.sign(actor, section, month)) {
            case Signatures.Decision.Signed(var signature) ->
                Flash.good(
                        redirect,
                        words.say("attendance.months.said", words.month(month), words.hours(signature.minutes())));
            case Signatures.Decision.Refused refused ->
                Flash.bad(redirect, words.say(refused.reason().messageKey()));
        }
        return "redirect:/attendance-months";
    }
}
