package org.ropeway.catalog;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ropeway.shared.CourseId;
import org.ropeway.shared.Grade;
import org.ropeway.shared.Hours;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/** Courses as rows, and rows as courses. */
final class CourseRows {
    static final RowMapper<Course> COURSE = (row, _) -> new Course(
            new CourseId(row.getObject("id", UUID.class)),
            row.getString("code"),
            row.getString("title"),
            row.getString("title_es"),
            row.getString("description"),
            new PathwayCode(row.getString("pathway")),
            Level.valueOf(row.getString("level")),
            new Hours(row.getInt("minutes")),
            row.getBigDecimal("credits"),
            Method.valueOf(row.getString("method")),
            row.getString("state_code"),
            texts(row, "certifications"),
            ids(row, "prerequisites"),
            rule(row),
            college(row),
            row.getString("leads_to"),
            row.getString("cost"),
            row.getBoolean("active"));

    private CourseRows() {}

    static MapSqlParameterSource of(Course course) {
        var rule = course.rule();
        var college = course.college();
        return new MapSqlParameterSource()
                .addValue("id", course.id().value())
                .addValue("code", course.code())
                .addValue("title", course.title())
                .addValue("titleEs", course.titleEs())
                .addValue("description", course.description())
                .addValue("pathway", course.pathway().value())
                .addValue("level", course.level().name())
                .addValue("minutes", course.hours().minutes())
                .addValue("credits", course.credits())
                .addValue("method", course.method().name())
                .addValue("stateCode", course.stateCode())
                .addValue("certifications", course.certifications().toArray(String[]::new))
                .addValue("leastAge", rule == null ? null : rule.leastAge())
                .addValue("leastGrade", rule == null ? null : grade(rule))
                .addValue("ruleWhy", rule == null ? null : rule.why())
                .addValue("ruleSource", rule == null ? null : rule.source())
                .addValue("college", college == null ? null : college.college())
                .addValue("collegeCode", college == null ? null : college.code())
                .addValue("collegeUnits", college == null ? null : college.units())
                .addValue("leadsTo", course.leadsTo())
                .addValue("cost", course.cost())
                .addValue("active", course.active());
    }

    private static @Nullable Integer grade(EntryRule rule) {
        var grade = rule.leastGrade();
        return grade == null ? null : grade.value();
    }

    private static @Nullable EntryRule rule(ResultSet row) throws SQLException {
        var source = row.getString("rule_source");
        if (source == null) {
            return null;
        }
        var grade = row.getObject("least_grade", Integer.class);
        return new EntryRule(
                row.getObject("least_age", Integer.class),
                grade == null ? null : new Grade(grade),
                row.getString("rule_why"),
                source);
    }

    private static @Nullable CollegeCourse college(ResultSet row) throws SQLException {
        var college = row.getString("college");
        BigDecimal units = row.getBigDecimal("college_units");
        return college == null ? null : new CollegeCourse(college, row.getString("college_code"), units);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static List<CourseId> ids(ResultSet row, String column) throws SQLException {
        return Arrays.stream((UUID[]) row.getArray(column).getArray())
                .map(CourseId::new)
                .toList();
    }
}
