package org.ropeway.catalog;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ropeway.shared.CourseId;
import org.ropeway.shared.Hours;

/**
 * A unit of instruction that an agency offers; its sections are where and when it is taught. 5 CCR 11501.
 *
 * @param code the agency's own, unique in the agency: {@code WELD-1}
 * @param hours of instruction in the whole course
 * @param credits of high-school credit
 * @param stateCode the state's course code, 7000 to 8999
 * @param certifications industry certifications that it prepares for, as people know them
 * @param prerequisites courses to have passed before, in the order of their ids
 * @param college the college course, if it is dual enrollment
 * @param leadsTo occupations and further study, in a sentence or two; may be empty
 * @param cost what a student pays, beyond the agency's usual words; may be empty
 * @param active whether it may be offered
 */
public record Course(
        CourseId id,
        String code,
        String title,
        @Nullable String titleEs,
        String description,
        PathwayCode pathway,
        Level level,
        Hours hours,
        BigDecimal credits,
        Method method,
        String stateCode,
        List<String> certifications,
        List<CourseId> prerequisites,
        @Nullable EntryRule rule,
        @Nullable CollegeCourse college,
        String leadsTo,
        String cost,
        boolean active) {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,29}");
    private static final Pattern STATE_CODE = Pattern.compile("[78][0-9]{3}");

    public Course {
        if (!isCode(code)) {
            throw new IllegalArgumentException(
                    "a course code is letters, digits, '.', '_' and '-', 30 at most: " + code);
        }
        if (title.isBlank()) {
            throw new IllegalArgumentException("course %s has a title".formatted(code));
        }
        if (!isStateCode(stateCode)) {
            throw new IllegalArgumentException("a state course code is 7000 to 8999: " + stateCode);
        }
        if (credits.signum() < 0) {
            throw new IllegalArgumentException("credits are never negative: " + credits);
        }
        title = clean(title);
        titleEs = titleEs == null || titleEs.isBlank() ? null : clean(titleEs);
        description = clean(description);
        leadsTo = clean(leadsTo);
        cost = clean(cost);
        credits = plain(credits);
        college = college == null ? null : new CollegeCourse(college.college(), college.code(), plain(college.units()));
        certifications = certifications.stream().map(String::strip).toList();
        if (certifications.stream().anyMatch(name -> name.isEmpty() || name.contains("|"))) {
            throw new IllegalArgumentException("a certification has a name, without '|': " + certifications);
        }
        prerequisites = prerequisites.stream()
                .distinct()
                .sorted(Comparator.comparing(CourseId::toString))
                .toList();
    }

    public static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    public static boolean isStateCode(String text) {
        return STATE_CODE.matcher(text).matches();
    }

    public boolean isDualEnrollment() {
        return college != null;
    }

    /** In Spanish where the course has a Spanish title. */
    public String title(Locale locale) {
        return titleEs != null && locale.getLanguage().equals("es") ? titleEs : title;
    }

    /** Without space around it, and with one kind of line end, so that files give back what they got. */
    private static String clean(String text) {
        return text.strip().replace("\r\n", "\n");
    }

    /** 5.00 and 5 are the same credits, and read "5". */
    private static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
