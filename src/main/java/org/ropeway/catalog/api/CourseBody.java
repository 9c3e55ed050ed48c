package org.ropeway.catalog.api;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ropeway.catalog.Course;
import org.ropeway.catalog.Level;
import org.ropeway.catalog.Method;
import org.ropeway.shared.CourseId;

/**
 * A course in the API.
 *
 * @param id not read, only told
 * @param minutes of instruction in the whole course
 * @param prerequisites the codes of courses to have passed before
 */
record CourseBody(
        @Nullable String id,
        @Nullable String code,
        @Nullable String title,
        @Nullable String titleEs,
        @Nullable String description,
        @Nullable String pathway,
        @Nullable Level level,
        @Nullable Integer minutes,
        @Nullable BigDecimal credits,
        @Nullable Method method,
        @Nullable String stateCode,
        @Nullable List<String> certifications,
        @Nullable List<String> prerequisites,
        CourseBody.@Nullable EntryRuleBody entryRule,
        CourseBody.@Nullable CollegeCourseBody collegeCourse,
        @Nullable String leadsTo,
        @Nullable String cost,
        @Nullable Boolean active) {

    /** The least age in years, the least grade, or both. */
    record EntryRuleBody(
            @Nullable Integer leastAge,
            @Nullable Integer leastGrade,
            @Nullable String why,
            @Nullable String source) {}

    record CollegeCourseBody(
            @Nullable String college,
            @Nullable String code,
            @Nullable BigDecimal units) {}

    static CourseBody of(Course course, Map<CourseId, Course> all) {
        var rule = course.rule();
        var college = course.college();
        return new CourseBody(
                course.id().toString(),
                course.code(),
                course.title(),
                course.titleEs(),
                course.description(),
                course.pathway().value(),
                course.level(),
                course.hours().minutes(),
                course.credits(),
                course.method(),
                course.stateCode(),
                course.certifications(),
                course.prerequisites().stream()
                        .map(id -> codeOf(all.get(id)))
                        .sorted()
                        .toList(),
                rule == null
                        ? null
                        : new EntryRuleBody(
                                rule.leastAge(),
                                rule.leastGrade() == null
                                        ? null
                                        : rule.leastGrade().value(),
                                rule.why(),
                                rule.source()),
                college == null ? null : new CollegeCourseBody(college.college(), college.code(), college.units()),
                course.leadsTo(),
                course.cost(),
                course.active());
    }

    /** As a row of a file would say it; the code is the address's. */
    Map<String, String> cells(String addressCode) {
        var cells = new LinkedHashMap<String, String>();
        cells.put("code", addressCode);
        cells.put("title", text(title));
        cells.put("title_es", text(titleEs));
        cells.put("description", text(description));
        cells.put("pathway", text(pathway));
        cells.put("level", word(level));
        cells.put("hours", minutes == null ? "" : "%d:%02d".formatted(minutes / 60, Math.floorMod(minutes, 60)));
        cells.put("credits", number(credits));
        cells.put("method", word(method));
        cells.put("state_code", text(stateCode));
        cells.put("certifications", certifications == null ? "" : String.join("|", certifications));
        cells.put("prerequisites", prerequisites == null ? "" : String.join("|", prerequisites));
        if (entryRule != null) {
            cells.put("least_age", text(entryRule.leastAge()));
            cells.put("least_grade", text(entryRule.leastGrade()));
            cells.put("rule_why", text(entryRule.why()));
            cells.put("rule_source", text(entryRule.source()));
        }
        if (collegeCourse != null) {
            cells.put("college", text(collegeCourse.college()));
            cells.put("college_code", text(collegeCourse.code()));
            cells.put("college_units", number(collegeCourse.units()));
        }
        cells.put("leads_to", text(leadsTo));
        cells.put("cost", text(cost));
        cells.put("active", active == null || active ? "yes" : "no");
        return cells;
    }

    private static String codeOf(@Nullable Course course) {
        return course == null ? "" : course.code();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String number(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }

    private static String word(@Nullable Enum<?> value) {
        return value == null ? "" : value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
