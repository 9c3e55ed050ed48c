package org.ropeway.seating.web;

import java.time.DayOfWeek;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ropeway.agency.Site;
import org.ropeway.catalog.Course;
import org.ropeway.schedule.Section;
import org.ropeway.shared.CourseId;
import org.ropeway.shared.InstructorId;
import org.ropeway.shared.MeetingPattern;
import org.ropeway.shared.SectionId;
import org.ropeway.shared.SiteId;

/** Courses, a term's sections, sites and instructors in the words of one language. */
record TermBook(
        Locale locale,
        Map<CourseId, Course> courses,
        Map<SectionId, Section> sections,
        Map<SiteId, Site> sites,
        Map<InstructorId, String> instructors) {

    String title(@Nullable CourseId id) {
        var course = id == null ? null : courses.get(id);
        return course == null ? "" : course.title(locale);
    }

    Section section(SectionId id) {
        return java.util.Objects.requireNonNull(sections.get(id), "a section of the term");
    }

    String site(Section section) {
        var site = sites.get(section.site());
        return site == null ? "" : site.name();
    }

    String address(Section section) {
        var site = sites.get(section.site());
        return site == null ? "" : site.address();
    }

    String transportation(Section section) {
        var site = sites.get(section.site());
        return site == null ? "" : site.transportation();
    }

    String instructor(Section section) {
        var id = section.instructor();
        return id == null ? "" : instructors.getOrDefault(id, "");
    }

    /** "Mon, Wed 1:00 PM–3:00 PM" */
    String when(Section section) {
        return section.meeting().daysIn(locale) + " " + time(section.meeting());
    }

    String time(MeetingPattern meeting) {
        var time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale);
        return time.format(meeting.start()) + "–" + time.format(meeting.end());
    }

    String day(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, locale);
    }
}
