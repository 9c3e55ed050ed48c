package org.ropeway.schedule;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ropeway.agency.District;
import org.ropeway.agency.Site;
import org.ropeway.agency.Term;
import org.ropeway.catalog.Course;
import org.ropeway.catalog.sheet.Columns;
import org.ropeway.catalog.sheet.Row;
import org.ropeway.catalog.sheet.Rule;
import org.ropeway.shared.DistrictId;
import org.ropeway.shared.MeetingPattern;
import org.ropeway.shared.SectionId;

/** A section as a row of a file, and the row as a section. */
final class SectionSheet {
    static final Columns COLUMNS = new Columns(
            List.of("term", "code", "course", "site", "days", "start", "end", "instructor", "seats"),
            Set.of("term", "code", "course", "site", "days", "start", "end", "seats"),
            List.of("share:", "release:"));

    private final Surroundings around;

    SectionSheet(Surroundings around) {
        this.around = around;
    }

    /** Two columns for each district that has a share somewhere. */
    List<String> columns(List<Section> sections) {
        var columns = new ArrayList<>(COLUMNS.all());
        for (var district : around.districts().values()) {
            if (sections.stream()
                    .flatMap(section -> section.shares().stream())
                    .anyMatch(share -> share.district().equals(district.id()))) {
                columns.add("share:" + district.code());
                columns.add("release:" + district.code());
            }
        }
        return columns;
    }

    Map<String, String> cells(Section section) {
        var cells = new LinkedHashMap<String, String>();
        cells.put("term", around.term(section.term()).code());
        cells.put("code", section.code());
        cells.put("course", around.course(section.course()).code());
        cells.put("site", around.site(section.site()).name());
        cells.put("days", section.meeting().dayNames());
        cells.put("start", section.meeting().start().toString());
        cells.put("end", section.meeting().end().toString());
        cells.put("instructor", around.nameOf(section.instructor()));
        cells.put("seats", Integer.toString(section.seats()));
        for (var share : section.shares()) {
            var district = around.district(share.district()).code();
            var release = share.release();
            cells.put("share:" + district, Integer.toString(share.seats()));
            cells.put("release:" + district, release == null ? "" : release.toString());
        }
        return cells;
    }

    /** The row's section, or none where it has a fault. */
    @Nullable
    Section section(SectionId id, Row row, @Nullable Section before) {
        var term = known(row, "term", around.terms(), Rule.TERM_KNOWN);
        var code = code(row);
        var course = known(row, "course", around.courses(), Rule.COURSE_KNOWN);
        var site = known(row, "site", around.sites(), Rule.SITE_KNOWN);
        var meeting = meeting(row);
        var instructor = instructor(row);
        var seats = row.whole("seats", 0, 1000);
        var shares = shares(row);
        if (course != null && !course.active() && before == null) {
            row.fault("course", Rule.COURSE_ACTIVE);
        }
        if (term == null
                || code == null
                || course == null
                || site == null
                || meeting == null
                || row.has("instructor") && instructor == null
                || seats == null
                || shares == null) {
            return null;
        }
        if (shares.stream().mapToInt(Share::seats).sum() > seats) {
            row.fault("seats", Rule.SHARES_WITHIN_SEATS);
            return null;
        }
        return new Section(
                id,
                course.id(),
                code,
                term.id(),
                site.id(),
                meeting,
                instructor == null ? null : instructor.id(),
                seats,
                shares);
    }

    private static @Nullable String code(Row row) {
        var code = row.needed("code");
        if (code != null && !Section.isCode(code)) {
            row.fault("code", Rule.CODE_FORM);
            return null;
        }
        return code;
    }

    private static <T> @Nullable T known(Row row, String field, Map<String, T> all, Rule rule) {
        var name = row.needed(field);
        if (name == null) {
            return null;
        }
        var found = all.get(name);
        if (found == null) {
            row.fault(field, rule);
        }
        return found;
    }

    private static @Nullable MeetingPattern meeting(Row row) {
        var days = row.parsed("days", Rule.DAYS, MeetingPattern::parseDays);
        LocalTime start = row.time("start");
        LocalTime end = row.time("end");
        if (days == null || start == null || end == null) {
            return null;
        }
        if (!end.isAfter(start)) {
            row.fault("end", Rule.ENDS_AFTER_START);
            return null;
        }
        return new MeetingPattern(days, start, end);
    }

    private @Nullable Instructor instructor(Row row) {
        if (!row.has("instructor")) {
            return null;
        }
        var found = around.instructors().get(row.text("instructor").toLowerCase(Locale.ROOT));
        if (found == null) {
            row.fault("instructor", Rule.INSTRUCTOR_KNOWN);
        }
        return found;
    }

    private @Nullable List<Share> shares(Row row) {
        var shares = new ArrayList<Share>();
        boolean right = true;
        for (var column : row.family("share:")) {
            var district = around.districts().get(column.substring("share:".length()));
            var release = "release:" + column.substring("share:".length());
            if (!row.has(column)) {
                if (row.has(release)) {
                    row.fault(release, Rule.RELEASE_NEEDS_SHARE);
                    right = false;
                }
                continue;
            }
            var seats = row.whole(column, 0, 1000);
            var day = row.has(release) ? row.date(release) : null;
            if (district == null) {
                row.fault(column, Rule.DISTRICT_KNOWN);
            }
            right &= district != null && seats != null && (day != null || !row.has(release));
            if (district != null && seats != null && seats > 0) {
                shares.add(new Share(district.id(), seats, day));
            }
        }
        return right ? shares : null;
    }

    /** All that a row may name, by the name that files use. */
    record Surroundings(
            Map<String, Term> terms,
            Map<String, Course> courses,
            Map<String, Site> sites,
            Map<String, Instructor> instructors,
            Map<String, District> districts) {

        Term term(org.ropeway.shared.TermId id) {
            return terms.values().stream()
                    .filter(term -> term.id().equals(id))
                    .findFirst()
                    .orElseThrow();
        }

        Course course(org.ropeway.shared.CourseId id) {
            return courses.values().stream()
                    .filter(course -> course.id().equals(id))
                    .findFirst()
                    .orElseThrow();
        }

        Site site(org.ropeway.shared.SiteId id) {
            return sites.values().stream()
                    .filter(site -> site.id().equals(id))
                    .findFirst()
                    .orElseThrow();
        }

        District district(DistrictId id) {
            return districts.values().stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .orElseThrow();
        }

        /** The e-mail address, or the name of an instructor without one; empty where there is none. */
        String nameOf(org.ropeway.shared.@Nullable InstructorId id) {
            return instructors.values().stream()
                    .filter(instructor -> instructor.id().equals(id))
                    .map(instructor -> instructor.email().isEmpty() ? instructor.name() : instructor.email())
                    .findFirst()
                    .orElse("");
        }
    }
}
