package org.ropeway.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ropeway.catalog.CollegeCourse;
import org.ropeway.catalog.Course;
import org.ropeway.catalog.EntryRule;
import org.ropeway.catalog.Level;
import org.ropeway.catalog.Method;
import org.ropeway.catalog.PathwayCode;
import org.ropeway.shared.CourseId;
import org.ropeway.shared.Hours;

/**
 * An agency's courses with how much students want each. Valley's dual-enrollment courses are invented after the colleges
 * that its document names; their codes look like those colleges' and are not.
 *
 * @param popularity weights
 * @param sectors the code of each course's sector
 */
record Teaching(List<Course> courses, Map<CourseId, Integer> popularity, Map<CourseId, String> sectors) {
    static final String STATE_CENTER = "State Center Community College District";
    static final String SEQUOIAS = "College of the Sequoias";

    private static final Map<String, Words> PATHWAYS = Facts.read("pathways").stream()
            .collect(Collectors.toMap(
                    row -> row.getField("pathway"),
                    row -> new Words(row.getField("teaches"), row.getField("leads_to"))));

    String sectorOf(Course course) {
        return Objects.requireNonNull(sectors.get(course.id()));
    }

    static Teaching of(Program program, Draw draw) {
        var outline = new Outline(program, draw);
        for (var row : Facts.read("courses")) {
            if (Arrays.asList(row.getField("taught_by").split(";")).contains(program.slug())) {
                outline.add(row::getField);
            }
        }
        return new Teaching(outline.courses, outline.popularity, outline.sectors);
    }

    /** What a pathway is about, and what it leads to. */
    private record Words(String teaches, String leadsTo) {}

    /** A row's fields by name. */
    private interface Row {
        String get(String field);
    }

    private static final class Outline {
        private static final Set<String> UNSAID = Set.of("AND", "IN", "OF", "THE", "TO", "WITH", "FOR", "INTRODUCTION");

        private final Program program;
        private final Draw draw;
        private final List<Course> courses = new ArrayList<>();
        private final Map<CourseId, Integer> popularity = new HashMap<>();
        private final Map<CourseId, String> sectors = new HashMap<>();
        private final Map<String, CourseId> byTitle = new HashMap<>();
        private final Map<String, Integer> codes = new HashMap<>();

        Outline(Program program, Draw draw) {
            this.program = program;
            this.draw = draw;
        }

        void add(Row row) {
            var stateCenter = college(row, STATE_CENTER, "state_center");
            var sequoias = college(row, SEQUOIAS, "sequoias");
            if (!program.isValley() || stateCenter == null) {
                add(row, row.get("title"), null);
                return;
            }
            add(row, row.get("title"), stateCenter);
            if (sequoias != null) {
                add(row, row.get("title") + " (Sequoias)", sequoias);
            }
        }

        private void add(Row row, String title, @Nullable CollegeCourse college) {
            var id = new CourseId(draw.id());
            int units = row.get("units").isEmpty() ? 6 : Integer.parseInt(row.get("units"));
            var titleEs = row.get("title_es") + (title.endsWith(" (Sequoias)") ? " (Sequoias)" : "");
            var words = Objects.requireNonNull(PATHWAYS.get(row.get("pathway")));
            courses.add(new Course(
                    id,
                    college == null ? initials(title) : code(prefix(college) + college.code()),
                    title,
                    titleEs,
                    description(words.teaches(), Level.valueOf(row.get("level")), college),
                    PathwayCode.of(row.get("pathway")),
                    Level.valueOf(row.get("level")),
                    Hours.ofWhole(units * 30),
                    BigDecimal.valueOf(units > 4 ? 10 : 5),
                    Method.valueOf(row.get("method")),
                    row.get("state_code"),
                    row.get("certifications").isEmpty() ? List.of() : List.of(row.get("certifications")),
                    prerequisites(row),
                    rule(row),
                    college,
                    words.leadsTo(),
                    "",
                    true));
            byTitle.putIfAbsent(row.get("title"), id);
            sectors.put(id, row.get("sector"));
            popularity.put(id, Integer.parseInt(row.get("popularity")));
        }

        /** {@code CUL-ART-FOU}; with a number where another course has the same. */
        private String initials(String title) {
            var code = Arrays.stream(title.toUpperCase(Locale.ROOT).split("[^A-Z0-9]+"))
                    .filter(word -> !UNSAID.contains(word))
                    .limit(3)
                    .map(word -> word.substring(0, Math.min(3, word.length())))
                    .collect(Collectors.joining("-"));
            int same = codes.merge(code, 1, Integer::sum);
            return same == 1 ? code : code + same;
        }

        /** Only what the agency teaches itself; of two colleges' courses the first. */
        private List<CourseId> prerequisites(Row row) {
            var needed = byTitle.get(row.get("needs"));
            return needed == null ? List.of() : List.of(needed);
        }
    }

    private static @Nullable CollegeCourse college(Row row, String college, String field) {
        var code = row.get(field);
        return code.isEmpty() ? null : new CollegeCourse(college, code, new BigDecimal(row.get("units")));
    }

    private static String prefix(CollegeCourse college) {
        return college.college().equals(SEQUOIAS) ? "COS " : "SC ";
    }

    private static String code(String text) {
        var plain = text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "-");
        return plain.length() > 30 ? plain.substring(0, 30) : plain;
    }

    private static String description(String teaches, Level level, @Nullable CollegeCourse college) {
        var first = Character.toUpperCase(teaches.charAt(0)) + teaches.substring(1) + ".";
        var place = switch (level) {
            case INTRODUCTORY -> " A first course: nothing needs to be known before.";
            case CONCENTRATOR -> " For students who have begun the pathway and want to go deeper.";
            case CAPSTONE -> " The pathway's last course, with work as it is done on the job.";
        };
        return first + place + (college == null ? "" : " Students earn high-school and college credit at once.");
    }

    private static @Nullable EntryRule rule(Row row) {
        if (row.get("least_age").isEmpty()) {
            return null;
        }
        int age = Integer.parseInt(row.get("least_age"));
        var method = Method.valueOf(row.get("method"));
        if (method == Method.COOPERATIVE) {
            return new EntryRule(age, null, "Paid training at a business", "5 CCR 10103");
        }
        return age == 18
                ? new EntryRule(age, null, "The state's certificate has this least age", "Program policy (demo)")
                : new EntryRule(age, null, "Training with patients or money", "Program policy (demo)");
    }
}
