package org.ropeway.funding.web;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ropeway.funding.Ada;
import org.ropeway.funding.ada.AdaAccess;
import org.ropeway.funding.ada.AdaReport;
import org.ropeway.funding.ada.SectionFacts;
import org.ropeway.funding.ada.Selection;
import org.ropeway.funding.ada.StudentLine;
import org.ropeway.funding.ada.TraceReader;
import org.ropeway.funding.ada.TracedEntry;
import org.ropeway.funding.ada.UsedParameter;
import org.ropeway.shared.StudentId;
import org.ropeway.shell.Csv;
import org.ropeway.students.Student;
import org.ropeway.students.Students;

/**
 * A figure's trace as rows: first the figure, then the parameters that it was computed with, then every entry of the ledger
 * behind it. The column {@code minutes} sums up to the figure's minutes.
 */
final class TraceFile implements TraceReader {
    private static final String[] HEAD = {
        "record",
        "section",
        "course",
        "student_id",
        "student",
        "day",
        "kind",
        "claim",
        "starts",
        "ends",
        "minutes",
        "posting",
        "line",
        "written",
        "by",
        "why",
        "name",
        "value",
        "unit",
        "from",
        "to",
        "source",
        "standing"
    };

    private final Csv.Rows out;
    private final Students students;
    private final Selection selection;
    private final @Nullable StudentId one;
    private final ZoneId zone;
    private final Consumer<AdaReport> check;
    private Map<StudentId, String> names = Map.of();
    private String section = "";
    private String course = "";

    /** @param one student, or none for all @param check refuses a report in which there is no such figure */
    TraceFile(
            Csv.Rows out,
            Students students,
            Selection selection,
            @Nullable StudentId one,
            ZoneId zone,
            Consumer<AdaReport> check) {
        this.out = out;
        this.students = students;
        this.selection = selection;
        this.one = one;
        this.zone = zone;
        this.check = check;
    }

    @Override
    public void figure(AdaReport report) {
        check.accept(report);
        out.row(HEAD);
        figure("report", "%s %s".formatted(report.year(), report.name()), "");
        selection.values().forEach((dimension, value) -> figure(dimension.word(), value, ""));
        if (one == null) {
            figures(report.ada(selection));
        } else {
            figure("student", one.toString(), "");
        }
        AdaAccess.used(report, false).forEach(this::parameter);
    }

    private void figures(Ada ada) {
        figure("minutes", Long.toString(ada.minutes()), "minutes");
        figure("hours", ada.hours().toPlainString(), "hours");
        figure("days", ada.days().toPlainString(), "days");
        figure("ada", ada.value().toPlainString(), "ADA");
    }

    private void figure(String name, String value, String unit) {
        last("figure", name, value, unit, "", "", "", "");
    }

    private void parameter(UsedParameter used) {
        last(
                "parameter",
                used.parameter(),
                used.value(),
                used.unit(),
                used.from() == null ? "" : used.from().toString(),
                used.to() == null ? "" : used.to().toString(),
                used.source(),
                code(used.standing()));
    }

    /** A row of the last columns alone. */
    private void last(String kind, String... cells) {
        var row = new String[HEAD.length];
        Arrays.fill(row, "");
        row[0] = kind;
        System.arraycopy(cells, 0, row, HEAD.length - cells.length, cells.length);
        out.row(row);
    }

    @Override
    public void section(SectionFacts facts, Map<StudentId, List<StudentLine>> lines) {
        section = facts.section().code();
        course = facts.course().code();
        names = students.byIds(List.copyOf(lines.keySet())).stream()
                .collect(Collectors.toMap(Student::id, student -> student.name().listed(), (name, _) -> name));
    }

    @Override
    public void entry(TracedEntry entry) {
        int end = entry.starts() + Math.abs(entry.minutes());
        out.row(
                "entry",
                section,
                course,
                entry.student().toString(),
                names.getOrDefault(entry.student(), ""),
                entry.day().toString(),
                code(entry.kind()),
                code(entry.claim()),
                time(entry.starts()),
                time(end),
                Integer.toString(entry.minutes()),
                Long.toString(entry.posting()),
                Integer.toString(entry.line()),
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(entry.enteredAt().atZone(zone)),
                entry.enteredBy(),
                entry.why() == null ? "" : entry.why(),
                "",
                "",
                "",
                "",
                "",
                "",
                "");
    }

    private static String time(int minute) {
        return LocalTime.ofSecondOfDay(minute % (24 * 60) * 60L).toString();
    }

    private static String code(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
