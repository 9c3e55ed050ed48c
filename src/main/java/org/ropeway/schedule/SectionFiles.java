package org.ropeway.schedule;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ropeway.agency.Calendars;
import org.ropeway.agency.Directory;
import org.ropeway.agency.District;
import org.ropeway.agency.Site;
import org.ropeway.agency.Term;
import org.ropeway.catalog.Course;
import org.ropeway.catalog.Courses;
import org.ropeway.catalog.sheet.ImportReport;
import org.ropeway.catalog.sheet.Row;
import org.ropeway.catalog.sheet.Rule;
import org.ropeway.catalog.sheet.Sheet;
import org.ropeway.catalog.sheet.SheetWriter;
import org.ropeway.journal.Journal;
import org.ropeway.shared.SectionId;
import org.ropeway.shared.Who;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sections from and to CSV files. A file adds sections and changes those whose term and code it names; it removes none.
 * Either the whole file is imported or, with any error, nothing of it.
 */
@Service
@Transactional
public class SectionFiles {
    private final SectionRows rows;
    private final Courses courses;
    private final Instructors instructors;
    private final Directory directory;
    private final Calendars calendars;
    private final Journal journal;

    SectionFiles(
            SectionRows rows,
            Courses courses,
            Instructors instructors,
            Directory directory,
            Calendars calendars,
            Journal journal) {
        this.rows = rows;
        this.courses = courses;
        this.instructors = instructors;
        this.directory = directory;
        this.calendars = calendars;
        this.journal = journal;
    }

    /** Every section of every term; what it gives imports again unchanged. */
    @Transactional(readOnly = true)
    public String write() {
        var sections = rows.where(SectionRows.Which.ALL);
        var sheet = new SectionSheet(surroundings());
        return SheetWriter.write(
                sheet.columns(sections), sections.stream().map(sheet::cells).toList());
    }

    /** @param dryRun to check only */
    public ImportReport read(Who by, String file, byte[] bytes, boolean dryRun) {
        rows.lockImports();
        var sheet = Sheet.read(file, bytes, SectionSheet.COLUMNS);
        var around = surroundings();
        var before = byKey(rows.where(SectionRows.Which.ALL), around);
        var read = sheet.hasErrors() ? List.<Section>of() : read(sheet, around, before);
        if (sheet.hasErrors()) {
            return new ImportReport(file, sheet.rows().size(), List.of(), List.of(), sheet.faults(), dryRun);
        }
        var known = before.values().stream().collect(Collectors.toMap(Section::id, section -> section));
        var different = read.stream()
                .filter(section -> !section.equals(known.get(section.id())))
                .toList();
        var added = codes(different, section -> !known.containsKey(section.id()));
        var changed = codes(different, section -> known.containsKey(section.id()));
        if (!dryRun && !different.isEmpty()) {
            rows.write(different);
            journal.record(by, "imported", "section file", file, Map.of("added", added, "changed", changed));
        }
        return new ImportReport(file, sheet.rows().size(), added, changed, sheet.faults(), dryRun);
    }

    private List<Section> read(Sheet sheet, SectionSheet.Surroundings around, Map<String, Section> before) {
        var reader = new SectionSheet(around);
        var read = new LinkedHashMap<SectionId, Section>();
        var rowOf = new HashMap<SectionId, Row>();
        var inFile = new HashSet<String>();
        for (var row : sheet.rows()) {
            var key = key(row.text("term"), row.text("code"));
            var old = before.get(key);
            if (!inFile.add(key) && row.has("code")) {
                row.fault("code", Rule.ONCE_IN_FILE);
            }
            var id = old == null ? SectionId.random() : old.id();
            var section = reader.section(id, old == null ? row : row.over(reader.cells(old)), old);
            if (section != null) {
                read.put(id, section);
                rowOf.put(id, row);
            }
        }
        var after = new LinkedHashMap<SectionId, Section>();
        before.values().forEach(section -> after.put(section.id(), section));
        after.putAll(read);
        rowOf.forEach((id, row) -> {
            if (isInstructorBusy(Objects.requireNonNull(after.get(id)), after.values(), around)) {
                row.fault("instructor", Rule.INSTRUCTOR_FREE);
            }
        });
        return List.copyOf(read.values());
    }

    private static boolean isInstructorBusy(
            Section section, Collection<Section> all, SectionSheet.Surroundings around) {
        var instructor = section.instructor();
        if (instructor == null) {
            return false;
        }
        var days = around.term(section.term()).days();
        return all.stream()
                .filter(other ->
                        instructor.equals(other.instructor()) && !other.id().equals(section.id()))
                .filter(other -> other.meeting().clashes(section.meeting()))
                .anyMatch(other -> around.term(other.term()).days().overlaps(days));
    }

    private static Map<String, Section> byKey(List<Section> sections, SectionSheet.Surroundings around) {
        return sections.stream()
                .collect(Collectors.toMap(
                        section -> key(around.term(section.term()).code(), section.code()), section -> section));
    }

    private static String key(String term, String code) {
        return term + "\n" + code;
    }

    private static List<String> codes(List<Section> sections, java.util.function.Predicate<Section> which) {
        return sections.stream().filter(which).map(Section::code).toList();
    }

    SectionSheet.Surroundings surroundings() {
        return new SectionSheet.Surroundings(
                by(calendars.terms(), Term::code),
                by(courses.all(), Course::code),
                by(directory.sites(), Site::name),
                instructorsByName(),
                by(directory.districts(), District::code));
    }

    private static <T> Map<String, T> by(List<T> all, Function<T, String> name) {
        var map = new LinkedHashMap<String, T>();
        all.forEach(one -> map.put(name.apply(one), one));
        return map;
    }

    /** By e-mail address, and by name where only one has it; in lower case. */
    private Map<String, Instructor> instructorsByName() {
        var map = new LinkedHashMap<String, Instructor>();
        var twice = new HashSet<String>();
        for (var instructor : instructors.all()) {
            var name = instructor.name().toLowerCase(Locale.ROOT);
            if (map.putIfAbsent(name, instructor) != null) {
                twice.add(name);
            }
        }
        twice.forEach(map::remove);
        for (var instructor : instructors.all()) {
            if (!instructor.email().isEmpty()) {
                map.put(instructor.email().toLowerCase(Locale.ROOT), instructor);
            }
        }
        return map;
    }
}
