package org.ropeway.funding.api;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ropeway.attendance.Period;
import org.ropeway.funding.ada.AdaAccess;
import org.ropeway.funding.ada.AdaReport;
import org.ropeway.funding.ada.AdaReports;
import org.ropeway.funding.ada.Dimension;
import org.ropeway.funding.ada.Selection;
import org.ropeway.funding.ada.StudentLine;
import org.ropeway.funding.api.ReportJson.FigureJson;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Allowed;
import org.ropeway.identity.Role;
import org.ropeway.shared.NoSuch;
import org.ropeway.shared.SchoolYear;
import org.ropeway.shared.SectionId;
import org.ropeway.shared.StudentId;
import org.ropeway.students.Student;
import org.ropeway.students.Students;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reports P-1, P-2 and Annual: the office sees all, a district's people the hours of its own students. */
@RestController
@RequestMapping("/api/v1/attendance-reports/{year}/{report}")
@Allowed({Role.DIRECTOR, Role.BUSINESS_OFFICE, Role.DISTRICT_REPRESENTATIVE, Role.DISTRICT_CLERK})
class AttendanceReportsApi {
    private final AdaReports reports;
    private final Students students;

    AttendanceReportsApi(AdaReports reports, Students students) {
        this.reports = reports;
        this.students = students;
    }

    /** @param by a dimension @param params dimensions and values that the figure is of: {@code claim=ROP&month=2026-08} */
    @GetMapping
    @Operation(summary = "Minutes, hours, days and ADA of a report, and its parts by a dimension")
    ReportJson show(
            Actor actor,
            @PathVariable SchoolYear year,
            @PathVariable Period.Name report,
            @RequestParam(defaultValue = "district") String by,
            @RequestParam Map<String, String> params) {
        var dimension = Dimension.find(by).orElseThrow(() -> new NoSuch("dimension", by));
        var selection = AdaAccess.selection(actor, params);
        return ReportJson.of(reports.of(year, report), selection, dimension, AdaAccess.isOffice(actor));
    }

    @GetMapping("/sections/{section}/trace")
    @Operation(summary = "The students behind a section's figure, or the ledger's entries of one of them")
    TraceJson trace(
            Actor actor,
            @PathVariable SchoolYear year,
            @PathVariable Period.Name report,
            @PathVariable SectionId section,
            @RequestParam(required = false) @Nullable StudentId student,
            @RequestParam Map<String, String> params) {
        var selection = AdaAccess.selection(actor, params).with(Dimension.SECTION, section.toString());
        var whole = reports.of(year, report);
        if (!whole.sections().containsKey(section)) {
            throw new NoSuch("section", section);
        }
        var lines = reports.lines(whole, section, selection);
        return student == null
                ? json(actor, whole, selection, lines, students(whole, lines), List.of())
                : entries(actor, whole, selection, section, student, lines);
    }

    private TraceJson entries(
            Actor actor,
            AdaReport report,
            Selection selection,
            SectionId section,
            StudentId student,
            List<StudentLine> lines) {
        var own = lines.stream().filter(line -> line.student().equals(student)).toList();
        if (own.isEmpty()) {
            throw new NoSuch("student", student);
        }
        var entries = reports.entries(report, section, student, own).stream()
                .map(TraceJson.EntryJson::of)
                .toList();
        return json(actor, report, selection, own, List.of(), entries);
    }

    private List<TraceJson.StudentJson> students(AdaReport report, List<StudentLine> lines) {
        var sums = lines.stream()
                .collect(Collectors.groupingBy(
                        line -> line.student().value(),
                        TreeMap::new,
                        Collectors.summingLong(line -> line.cell().minutes())));
        var names = students.byIds(sums.keySet().stream().map(StudentId::new).toList()).stream()
                .collect(Collectors.toMap(
                        student -> student.id().value(), AttendanceReportsApi::listed, (one, _) -> one));
        return sums.entrySet().stream()
                .map(sum -> new TraceJson.StudentJson(
                        sum.getKey(), names.getOrDefault(sum.getKey(), ""), figure(report, sum.getValue())))
                .toList();
    }

    private static String listed(Student student) {
        return student.name().listed();
    }

    private static TraceJson json(
            Actor actor,
            AdaReport report,
            Selection selection,
            List<StudentLine> lines,
            List<TraceJson.StudentJson> students,
            List<TraceJson.EntryJson> entries) {
        long minutes = lines.stream().mapToLong(line -> line.cell().minutes()).sum();
        return new TraceJson(
                report.year().toString(),
                report.name(),
                ReportJson.words(selection),
                figure(report, minutes),
                students,
                entries,
                ReportJson.parameters(report, AdaAccess.isOffice(actor)));
    }

    private static FigureJson figure(AdaReport report, long minutes) {
        return FigureJson.of(report.rules().ada().of(minutes));
    }
}
