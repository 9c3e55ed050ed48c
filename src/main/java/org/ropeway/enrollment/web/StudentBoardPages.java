package org.ropeway.enrollment.web;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.ropeway.eligibility.Finding;
import org.ropeway.eligibility.Outcome;
import org.ropeway.eligibility.Rule;
import org.ropeway.eligibility.Waiver;
import org.ropeway.enrollment.RequestWindow;
import org.ropeway.enrollment.ReturnReason;
import org.ropeway.enrollment.Sheet;
import org.ropeway.enrollment.Sheets;
import org.ropeway.enrollment.WishList.Status;
import org.ropeway.identity.Actor;
import org.ropeway.shared.StudentId;
import org.ropeway.shared.TermId;
import org.ropeway.shell.Crumb;
import org.ropeway.shell.Option;
import org.ropeway.shell.Words;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** One student on the board, in words. */
@Component
class StudentBoardPages {
    private static final int FOUND = 12;

    private final Sheets sheets;
    private final ListViews lists;
    private final WaiverViews waivers;
    private final Words words;

    StudentBoardPages(Sheets sheets, ListViews lists, WaiverViews waivers, Words words) {
        this.sheets = sheets;
        this.lists = lists;
        this.waivers = waivers;
        this.words = words;
    }

    StudentBoardPage page(Actor actor, StudentId student, TermId term, String q) {
        var sheet = sheets.of(actor, student, term);
        boolean looks =
                sheet.isEditable() && (!q.isBlank() || sheet.list().wishes().isEmpty());
        var found = looks ? sheets.find(actor, student, term, q, FOUND) : List.<Sheet.Choice>of();
        var path = "/board/%s".formatted(student);
        var name = sheet.student().name().spoken();
        boolean waits = sheet.list().status() == Status.SUBMITTED;
        return new StudentBoardPage(
                name,
                words.say(
                        "enrollment.student.lede",
                        gradeOf(sheet),
                        words.term(sheet.term().name())),
                List.of(new Crumb(words.say("enrollment.board.title"), "/board?term=" + term)),
                lists.view(actor, sheet, q, found),
                path,
                waits,
                waits && sheet.windowStatus() == RequestWindow.Status.OPEN,
                words.say("enrollment.benefit"),
                Arrays.stream(ReturnReason.values())
                        .map(reason -> new Option(reason.name(), words.say(reason.messageKey())))
                        .toList(),
                waivable(actor, sheet),
                Arrays.stream(Waiver.Basis.values())
                        .map(basis -> new Option(basis.name(), words.say("eligibility.basis." + basis)))
                        .toList(),
                "%s/%s/waivers".formatted(path, term),
                "%s/%s/completions".formatted(path, term),
                confirmable(sheet),
                sheet.waivers().stream()
                        .map(waiver -> waivers.view(actor, waiver, name))
                        .toList());
    }

    private String gradeOf(Sheet sheet) {
        var grade = sheet.student().grade();
        return grade == null
                ? words.say("enrollment.grade.unknown")
                : grade.isAdult() ? words.say("enrollment.grade.adult") : words.say("enrollment.grade", grade.value());
    }

    /** Rules that stand in the way and that the actor may waive, each with its course: {@code RULE} or {@code RULE:course}. */
    private List<Option> waivable(Actor actor, Sheet sheet) {
        var general = sheet.admission().blocking().stream()
                .filter(finding -> may(actor, finding.rule()))
                .map(finding -> new Option(finding.rule().name(), words.say("eligibility.rule." + finding.rule())));
        var ofCourses = sheet.wishes().stream()
                .flatMap(choice -> choice.verdict().blocking().stream()
                        .map(Finding::rule)
                        .filter(rule -> rule.isOfOneCourse() && may(actor, rule))
                        .map(rule -> new Option(
                                rule + ":" + choice.course().id(),
                                "%s: %s"
                                        .formatted(
                                                words.say("eligibility.rule." + rule),
                                                choice.course().title(LocaleContextHolder.getLocale())))));
        return Stream.concat(general, ofCourses).distinct().toList();
    }

    private static boolean may(Actor actor, Rule rule) {
        return !Collections.disjoint(actor.roles(), rule.mayWaive());
    }

    private static List<Option> confirmable(Sheet sheet) {
        return sheet.wishes().stream()
                .flatMap(choice -> choice.verdict().findings().stream())
                .filter(finding ->
                        finding.outcome() == Outcome.UNKNOWN && finding.ground().course() != null)
                .map(finding -> new Option(
                        String.valueOf(finding.ground().course()),
                        finding.ground().facts().getFirst().toString()))
                .distinct()
                .toList();
    }
}
