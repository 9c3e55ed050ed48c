package org.ropeway.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ropeway.catalog.sheet.Fault;
import org.ropeway.catalog.sheet.Rule;
import org.ropeway.catalog.sheet.Sheet;
import org.ropeway.shared.CourseId;
import org.ropeway.shared.Who;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Courses as people write them, in a form or by the API: the cells and the rules of a file's row. */
@Service
@Transactional
public class CourseEdits {
    private final Courses courses;
    private final Pathways pathways;

    CourseEdits(Courses courses, Pathways pathways) {
        this.courses = courses;
        this.pathways = pathways;
    }

    /**
     * What came of it: the course as saved, or faults by column with nothing saved.
     *
     * @param conflict whether somebody else saved the course after it was read
     */
    public record Edit(@Nullable Course course, boolean isNew, List<Fault> faults, boolean conflict) {

        /** Faults that kept it from being saved. */
        public List<Fault> errors() {
            return faults.stream().filter(fault -> fault.rule().isError()).toList();
        }
    }

    @Transactional(readOnly = true)
    public Map<String, String> cells(Course course) {
        return CourseSheet.cells(course, courses.byIds());
    }

    /** What a new course has before anything is written. */
    public Map<String, String> fresh() {
        return CourseSheet.NEW;
    }

    public static List<String> columns() {
        return CourseSheet.COLUMNS.all();
    }

    /**
     * Saves what the cells say.
     *
     * @param id of a new course or of the one that is changed
     * @param seen the fingerprint of the course as its reader saw it; none to save whatever it is now
     */
    public Edit save(Who by, CourseId id, Map<String, String> cells, @Nullable String seen) {
        var before = courses.find(id).orElse(null);
        var sheet = Sheet.ofForm(cells);
        var ids = courses.all().stream().collect(Collectors.toMap(Course::code, Course::id));
        var course = new CourseSheet(pathways, ids).course(id, sheet.rows().getFirst(), before);
        if (before != null && seen != null && !seen.equals(Fingerprint.of(before))) {
            return new Edit(null, false, sheet.faults(), true);
        }
        if (course == null) {
            return new Edit(null, before == null, sheet.faults(), false);
        }
        return switch (courses.save(by, course, before)) {
            case CourseDecision.Saved(var saved, var isNew) -> new Edit(saved, isNew, sheet.faults(), false);
            case CourseDecision.Refused(var reasons) -> refused(reasons, sheet);
        };
    }

    private static Edit refused(java.util.Set<CourseDecision.Reason> reasons, Sheet sheet) {
        for (var reason : reasons) {
            switch (reason) {
                case CODE_TAKEN -> sheet.fault(0, "code", "", Rule.CODE_FREE);
                case NO_SUCH_PATHWAY -> sheet.fault(0, "pathway", "", Rule.PATHWAY_KNOWN);
                case NO_SUCH_PREREQUISITE -> sheet.fault(0, "prerequisites", "", Rule.COURSE_KNOWN);
                case PREREQUISITE_CIRCLE -> sheet.fault(0, "prerequisites", "", Rule.NO_CIRCLE);
                case CHANGED_MEANWHILE -> {}
            }
        }
        return new Edit(
                null,
                false,
                new ArrayList<>(sheet.faults()),
                reasons.contains(CourseDecision.Reason.CHANGED_MEANWHILE));
    }
}
