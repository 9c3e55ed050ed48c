package org.ropeway.catalog;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ropeway.catalog.sheet.Columns;
import org.ropeway.catalog.sheet.Row;
import org.ropeway.catalog.sheet.Rule;
import org.ropeway.shared.CourseId;
import org.ropeway.shared.Grade;
import org.ropeway.shared.Hours;

/** A course as a row of a file, and the row as a course. */
final class CourseSheet {
    static final Columns COLUMNS = new Columns(
            List.of(
                    "code",
                    "title",
                    "title_es",
                    "description",
                    "pathway",
                    "level",
                    "hours",
                    "credits",
                    "method",
                    "state_code",
                    "certifications",
                    "prerequisites",
                    "least_age",
                    "least_grade",
                    "rule_why",
                    "rule_source",
                    "college",
                    "college_code",
                    "college_units",
                    "leads_to",
                    "cost",
                    "active"),
            Set.of("code", "title", "pathway", "level", "hours", "credits", "method", "state_code"),
            List.of());

    /** What a new course has in the columns that its file has not. */
    static final Map<String, String> NEW = Map.of("active", "yes");

    private final Pathways pathways;
    private final Map<String, CourseId> ids;

    /** @param ids of all courses by code, those of the file included */
    CourseSheet(Pathways pathways, Map<String, CourseId> ids) {
        this.pathways = pathways;
        this.ids = ids;
    }

    static Map<String, String> cells(Course course, Map<CourseId, Course> all) {
        var cells = new LinkedHashMap<String, String>();
        cells.put("code", course.code());
        cells.put("title", course.title());
        cells.put("title_es", text(course.titleEs()));
        cells.put("description", course.description());
        cells.put("pathway", course.pathway().value());
        cells.put("level", word(course.level()));
        cells.put("hours", hours(course.hours()));
        cells.put("credits", course.credits().toPlainString());
        cells.put("method", word(course.method()));
        cells.put("state_code", course.stateCode());
        cells.put("certifications", String.join(" | ", course.certifications()));
        cells.put(
                "prerequisites",
                course.prerequisites().stream()
                        .map(id -> codeOf(id, all))
                        .sorted()
                        .collect(Collectors.joining(" | ")));
        var rule = course.rule();
        if (rule != null) {
            var grade = rule.leastGrade();
            cells.put("least_age", text(rule.leastAge()));
            cells.put("least_grade", grade == null ? "" : Integer.toString(grade.value()));
            cells.put("rule_why", rule.why());
            cells.put("rule_source", rule.source());
        }
        var college = course.college();
        if (college != null) {
            cells.put("college", college.college());
            cells.put("college_code", college.code());
            cells.put("college_units", college.units().toPlainString());
        }
        cells.put("leads_to", course.leadsTo());
        cells.put("cost", course.cost());
        cells.put("active", course.active() ? "yes" : "no");
        return cells;
    }

    /** The row's course, or none where it has a fault. */
    @Nullable
    Course course(CourseId id, Row row, @Nullable Course before) {
        var code = code(row);
        var title = row.needed("title");
        var pathway = pathway(row, before);
        var level = row.oneOf("level", Level.class);
        var hours = row.hours("hours");
        var credits = row.decimal("credits");
        var method = row.oneOf("method", Method.class);
        var stateCode = stateCode(row, pathway, level);
        var certifications = list(row.text("certifications"));
        var prerequisites = prerequisites(row);
        var rule = new RuleCells(row);
        var college = new CollegeCells(row);
        var active = row.yesNo("active");
        if (code == null
                || title == null
                || pathway == null
                || level == null
                || hours == null
                || credits == null
                || method == null
                || stateCode == null
                || prerequisites == null
                || rule.isWrong()
                || college.isWrong()
                || active == null) {
            return null;
        }
        return new Course(
                id,
                code,
                title,
                row.textOrNone("title_es"),
                row.text("description"),
                pathway,
                level,
                hours,
                credits,
                method,
                stateCode,
                certifications,
                prerequisites,
                rule.rule(),
                college.course(),
                row.text("leads_to"),
                row.text("cost"),
                active);
    }

    private static @Nullable String code(Row row) {
        var code = row.needed("code");
        if (code != null && !Course.isCode(code)) {
            row.fault("code", Rule.CODE_FORM);
            return null;
        }
        return code;
    }

    private @Nullable PathwayCode pathway(Row row, @Nullable Course before) {
        var code = row.parsed("pathway", Rule.PATHWAY_KNOWN, PathwayCode::new);
        if (code == null) {
            return null;
        }
        var pathway = pathways.find(code);
        if (pathway.isEmpty()) {
            row.fault("pathway", Rule.PATHWAY_KNOWN);
            return null;
        }
        if (!pathway.get().isCurrent() && (before == null || !before.pathway().equals(code))) {
            row.fault("pathway", Rule.PATHWAY_IN_USE);
            return null;
        }
        return code;
    }

    private @Nullable String stateCode(Row row, @Nullable PathwayCode pathway, @Nullable Level level) {
        var code = row.needed("state_code");
        if (code == null) {
            return null;
        }
        if (!Course.isStateCode(code)) {
            row.fault("state_code", Rule.STATE_CODE_FORM);
            return null;
        }
        var known = pathways.findStateCourse(code);
        if (known.isEmpty()) {
            row.fault("state_code", Rule.STATE_CODE_KNOWN);
            return code;
        }
        var its = known.get().pathway();
        if (its != null && pathway != null && !its.equals(pathway)) {
            row.fault("state_code", Rule.STATE_CODE_OF_PATHWAY);
        }
        if (level != null && known.get().level() != level) {
            row.fault("state_code", Rule.STATE_CODE_OF_LEVEL);
        }
        return code;
    }

    private @Nullable List<CourseId> prerequisites(Row row) {
        var codes = list(row.text("prerequisites"));
        if (!ids.keySet().containsAll(codes)) {
            row.fault("prerequisites", Rule.COURSE_KNOWN);
            return null;
        }
        return codes.stream().map(ids::get).distinct().toList();
    }

    static List<String> list(String text) {
        return Arrays.stream(text.split("[|\n]"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static String hours(Hours hours) {
        int minutes = hours.minutes() % 60;
        return minutes == 0
                ? Integer.toString(hours.minutes() / 60)
                : "%d:%02d".formatted(hours.minutes() / 60, minutes);
    }

    private static String codeOf(CourseId id, Map<CourseId, Course> all) {
        var course = all.get(id);
        return course == null ? id.toString() : course.code();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** The four cells of an entry rule, which go together. */
    private static final class RuleCells {
        private final @Nullable Integer age;
        private final @Nullable Integer grade;
        private final Row row;
        private final boolean wrong;

        RuleCells(Row row) {
            this.row = row;
            this.age = row.has("least_age") ? row.whole("least_age", 10, 30) : null;
            this.grade = row.has("least_grade") ? row.whole("least_grade", 0, 13) : null;
            boolean any = row.has("least_age") || row.has("least_grade");
            boolean apart = any != row.has("rule_source") || row.has("rule_why") && !any;
            if (apart) {
                row.fault("rule_source", Rule.TOGETHER);
            }
            this.wrong = apart || row.has("least_age") && age == null || row.has("least_grade") && grade == null;
        }

        boolean isWrong() {
            return wrong;
        }

        @Nullable
        EntryRule rule() {
            return age == null && grade == null
                    ? null
                    : new EntryRule(
                            age,
                            grade == null ? null : new Grade(grade),
                            row.text("rule_why"),
                            row.text("rule_source"));
        }
    }

    /** The three cells of a college course, which go together. */
    private static final class CollegeCells {
        private final @Nullable CollegeCourse course;
        private final boolean wrong;

        CollegeCells(Row row) {
            boolean any = row.has("college") || row.has("college_code") || row.has("college_units");
            boolean all = row.has("college") && row.has("college_code") && row.has("college_units");
            var units = all ? row.decimal("college_units") : null;
            if (any && !all) {
                row.fault("college", Rule.TOGETHER);
            } else if (units != null && units.signum() == 0) {
                row.fault("college_units", Rule.DECIMAL_NUMBER);
            }
            this.course = units != null && units.signum() > 0
                    ? new CollegeCourse(row.text("college"), row.text("college_code"), units)
                    : null;
            this.wrong = any && course == null;
        }

        boolean isWrong() {
            return wrong;
        }

        @Nullable
        CollegeCourse course() {
            return course;
        }
    }
}
