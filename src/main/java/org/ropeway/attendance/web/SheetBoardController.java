package org.ropeway.attendance.web;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ropeway.agency.Agencies;
import org.ropeway.attendance.MissingSheets;
import org.ropeway.attendance.MissingSheets.Expected;
import org.ropeway.identity.Allowed;
import org.ropeway.identity.Role;
import org.ropeway.schedule.Instructor;
import org.ropeway.schedule.Instructors;
import org.ropeway.shared.DateSpan;
import org.ropeway.shared.InstructorId;
import org.ropeway.shell.Csv;
import org.ropeway.shell.Words;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/** Which sheets of a week are there: instructor by day. */
@Controller
@Allowed({Role.DIRECTOR, Role.BUSINESS_OFFICE})
class SheetBoardController {
    private final MissingSheets sheets;
    private final Instructors instructors;
    private final Agencies agencies;
    private final Words words;
    private final Clock clock;

    SheetBoardController(MissingSheets sheets, Instructors instructors, Agencies agencies, Words words, Clock clock) {
        this.sheets = sheets;
        this.instructors = instructors;
        this.agencies = agencies;
        this.words = words;
        this.clock = clock;
    }

    /** All that sheet-board.html shows. @param earlier and later paths of the weeks around it @param file path of the week as CSV */
    record BoardPage(
            String title,
            String lede,
            String week,
            String counts,
            String earlier,
            @Nullable String later,
            String file,
            List<String> days,
            List<Row> rows) {}

    /** One instructor's week. @param reminder a letter to him, begun; none where nothing is missing or he has no address */
    record Row(
            String instructor, List<Cell> cells, @Nullable String reminder) {}

    /** One day. @param path the first sheet that is missing, or none */
    record Cell(String tag, String words, @Nullable String path) {}

    /** @param week a day of the week to show; none for the present one */
    @GetMapping("/attendance-board")
    String index(@RequestParam(required = false) @Nullable LocalDate week, Model model) {
        var today = today();
        var span = weekOf(week);
        var monday = span.first();
        var expected = expected(span);
        var days = span.days()
                .filter(day -> day.getDayOfWeek().getValue() <= 5
                        || expected.stream().anyMatch(sheet -> sheet.day().equals(day)))
                .toList();
        long missing = expected.stream().filter(Expected::isMissing).count();
        model.addAttribute(
                "page",
                new BoardPage(
                        words.say("attendance.board.title"),
                        words.say("attendance.board.lede"),
                        "%s – %s".formatted(words.day(span.first()), words.day(span.last())),
                        words.say("attendance.board.counts", expected.size() - missing, expected.size()),
                        "/attendance-board?week=" + monday.minusDays(7),
                        monday.plusDays(7).isAfter(today) ? null : "/attendance-board?week=" + monday.plusDays(7),
                        "/attendance-board?week=" + monday + "&format=csv",
                        days.stream().map(this::head).toList(),
                        rows(expected, days)));
        return "attendance/sheet-board";
    }

    /** One row a sheet that is expected. */
    @GetMapping(path = "/attendance-board", params = "format=csv")
    ResponseEntity<byte[]> export(@RequestParam(required = false) @Nullable LocalDate week) {
        var span = weekOf(week);
        var people = instructors.all().stream().collect(Collectors.toMap(Instructor::id, Function.identity()));
        return Csv.download("sheets-%s.csv".formatted(span.first()), csv -> {
            csv.row("day", "starts", "ends", "section", "instructor", "email", "students", "state");
            expected(span).forEach(sheet -> {
                var instructor =
                        Optional.ofNullable(sheet.section().instructor()).map(people::get);
                csv.row(
                        sheet.day().toString(),
                        sheet.meeting().start().toString(),
                        sheet.meeting().end().toString(),
                        sheet.section().code(),
                        instructor.map(Instructor::name).orElse(""),
                        instructor.map(Instructor::email).orElse(""),
                        Integer.toString(sheet.students()),
                        sheet.state().name().toLowerCase(Locale.ROOT));
            });
        });
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), agencies.current().zone());
    }

    private DateSpan weekOf(@Nullable LocalDate day) {
        var monday = (day == null ? today() : day).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new DateSpan(monday, monday.plusDays(6));
    }

    private List<Expected> expected(DateSpan span) {
        var today = today();
        return sheets.expected(span).stream()
                .filter(sheet -> !sheet.day().isAfter(today))
                .toList();
    }

    private String head(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.SHORT, LocaleContextHolder.getLocale()) + " "
                + day.getDayOfMonth();
    }

    private List<Row> rows(List<Expected> expected, List<LocalDate> days) {
        Map<InstructorId, Instructor> people =
                instructors.all().stream().collect(Collectors.toMap(Instructor::id, Function.identity()));
        Map<Optional<Instructor>, List<Expected>> byInstructor = expected.stream()
                .collect(Collectors.groupingBy(
                        sheet -> Optional.ofNullable(sheet.section().instructor())
                                .map(people::get),
                        LinkedHashMap::new,
                        Collectors.toList()));
        var rows = new ArrayList<Row>();
        byInstructor.forEach((instructor, mine) -> rows.add(row(instructor, mine, days)));
        rows.sort(Comparator.comparing(Row::instructor));
        return rows;
    }

    private Row row(Optional<Instructor> instructor, List<Expected> mine, List<LocalDate> days) {
        var missing = mine.stream().filter(Expected::isMissing).toList();
        return new Row(
                instructor.map(Instructor::name).orElse(words.say("attendance.nobody-assigned")),
                days.stream().map(day -> cell(mine, day)).toList(),
                missing.isEmpty()
                        ? null
                        : instructor
                                .map(Instructor::email)
                                .filter(address -> !address.isEmpty())
                                .map(address -> letter(address, missing))
                                .orElse(null));
    }

    private Cell cell(List<Expected> mine, LocalDate day) {
        var today = mine.stream().filter(sheet -> sheet.day().equals(day)).toList();
        if (today.isEmpty()) {
            return new Cell("plain", "", null);
        }
        var missing = today.stream().filter(Expected::isMissing).toList();
        var counts = words.say("attendance.board.cell", today.size() - missing.size(), today.size());
        return missing.isEmpty()
                ? new Cell("ok", counts, null)
                : new Cell(
                        "no",
                        counts,
                        "/attendance/%s/%s"
                                .formatted(missing.getFirst().section().id(), day));
    }

    private String letter(String address, List<Expected> missing) {
        var list = missing.stream()
                .map(sheet -> "%s %s"
                        .formatted(words.day(sheet.day()), sheet.section().code()))
                .collect(Collectors.joining("\r\n"));
        return "mailto:%s?subject=%s&body=%s"
                .formatted(
                        UriUtils.encode(address, "UTF-8"),
                        UriUtils.encode(words.say("attendance.reminder.subject", missing.size()), "UTF-8"),
                        UriUtils.encode(words.say("attendance.reminder.body") + "\r\n\r\n" + list, "UTF-8"));
    }
}
