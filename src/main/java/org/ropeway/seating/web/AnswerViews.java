package org.ropeway.seating.web;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ropeway.seating.Answer;
import org.ropeway.seating.AnswerWords;
import org.ropeway.seating.Answers;
import org.ropeway.shell.Words;
import org.springframework.stereotype.Component;

/** Puts a student's answers into words. */
@Component
class AnswerViews {
    private final AnswerWords sentences;
    private final Words words;

    AnswerViews(AnswerWords sentences, Words words) {
        this.sentences = sentences;
        this.words = words;
    }

    AnswerView of(Answers.Result result, TermBook book) {
        var locale = book.locale();
        return new AnswerView(
                locale.getLanguage(),
                result.student().name().spoken(),
                order(result, locale),
                result.seats().stream().map(met -> seat(met, book)).toList(),
                week(result, book),
                wishes(result, book));
    }

    private String order(Answers.Result result, Locale locale) {
        return result.place() == 0
                ? ""
                : words.sayIn(
                        locale, "seating.your-order", result.band(), result.place(), String.valueOf(result.lottery()));
    }

    private AnswerView.Seat seat(Answer.Met met, TermBook book) {
        var section = book.section(met.section());
        return new AnswerView.Seat(
                met.rank(),
                book.title(met.course()),
                met.code(),
                book.when(section),
                book.site(section),
                book.address(section),
                book.instructor(section),
                book.transportation(section),
                dropped(met, book.locale()));
    }

    private String dropped(Answer.Met met, Locale locale) {
        var lastDay = met.lastDay();
        return lastDay == null ? "" : words.sayIn(locale, "seating.was-dropped", words.day(lastDay));
    }

    private static List<AnswerView.Day> week(Answers.Result result, TermBook book) {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> new AnswerView.Day(book.day(day), slots(result, book, day)))
                .filter(day -> !day.slots().isEmpty())
                .toList();
    }

    private static List<AnswerView.Slot> slots(Answers.Result result, TermBook book, DayOfWeek day) {
        return result.seats().stream()
                .filter(met -> met.lastDay() == null)
                .map(met -> book.section(met.section()))
                .filter(section -> section.meeting().days().contains(day))
                .sorted(Comparator.comparing(section -> section.meeting().start()))
                .map(section -> new AnswerView.Slot(
                        book.time(section.meeting()), book.title(section.course()), book.site(section)))
                .toList();
    }

    /** One for each rank: a seat says it all; otherwise each section has its line. */
    private List<AnswerView.Wish> wishes(Answers.Result result, TermBook book) {
        var byRank = new TreeMap<Integer, List<Answer>>();
        result.answers()
                .forEach(answer -> byRank.computeIfAbsent(answer.rank(), _ -> new ArrayList<>())
                        .add(answer));
        return byRank.values().stream().map(answers -> wish(answers, book)).toList();
    }

    private AnswerView.Wish wish(List<Answer> answers, TermBook book) {
        for (var answer : answers) {
            if (answer instanceof Answer.Met met) {
                var seated = words.sayIn(book.locale(), "seating.outcome.seated", met.code());
                return new AnswerView.Wish(met.rank(), book.title(met.course()), "ok", seated, List.of());
            }
        }
        var lines = together(answers.stream().flatMap(answer -> lines(answer, book).stream()));
        boolean waits = lines.stream().anyMatch(line -> !line.next().isEmpty());
        boolean tookPart = answers.stream().anyMatch(Answer.NotMet.class::isInstance);
        var kind = waits ? "wait" : tookPart ? "no" : "unknown";
        var outcome = words.sayIn(book.locale(), "seating.outcome." + kind);
        return new AnswerView.Wish(answers.getFirst().rank(), title(answers.getFirst(), book), kind, outcome, lines);
    }

    /** What is said of several sections alike is said once. */
    private static List<AnswerView.Line> together(Stream<AnswerView.Line> lines) {
        var alike = new LinkedHashMap<List<String>, AnswerView.Line>();
        lines.forEach(line -> alike.merge(
                List.of(line.sentence(), line.next(), line.source()),
                line,
                (one, other) -> new AnswerView.Line(
                        Stream.concat(one.labels().stream(), other.labels().stream())
                                .toList(),
                        one.sentence(),
                        one.next(),
                        one.source())));
        return List.copyOf(alike.values());
    }

    private String title(Answer answer, TermBook book) {
        return switch (answer) {
            case Answer.Met met -> book.title(met.course());
            case Answer.NotMet notMet -> book.title(notMet.course());
            case Answer.LeftOut leftOut ->
                leftOut.course() == null
                        ? words.sayIn(book.locale(), "seating.whole-list")
                        : book.title(leftOut.course());
        };
    }

    private List<AnswerView.Line> lines(Answer answer, TermBook book) {
        return switch (answer) {
            case Answer.Met _ -> List.of();
            case Answer.NotMet notMet ->
                notMet.because().stream()
                        .map(because -> new AnswerView.Line(
                                List.of(label(because, book)),
                                sentences.say(book.locale(), because),
                                sentences.waiting(book.locale(), because),
                                ""))
                        .toList();
            case Answer.LeftOut leftOut ->
                List.of(new AnswerView.Line(
                        leftOut.code() == null ? List.of() : List.of(leftOut.code()),
                        sentences.say(book.locale(), leftOut),
                        "",
                        leftOut.source()));
        };
    }

    private static String label(Answer.Because because, TermBook book) {
        var section = book.section(because.section());
        return "%s, %s, %s".formatted(because.code(), book.when(section), book.site(section));
    }
}
