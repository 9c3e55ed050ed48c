package org.ropeway.schedule.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.ropeway.agency.Calendars;
import org.ropeway.agency.Directory;
import org.ropeway.agency.District;
import org.ropeway.agency.Site;
import org.ropeway.catalog.Course;
import org.ropeway.catalog.Courses;
import org.ropeway.catalog.Pathways;
import org.ropeway.schedule.Instructor;
import org.ropeway.schedule.Instructors;
import org.ropeway.schedule.Offerings.Offering;
import org.ropeway.schedule.Section;
import org.ropeway.schedule.Share;
import org.ropeway.shared.DistrictId;
import org.ropeway.shared.SiteId;
import org.ropeway.shell.Crumb;
import org.ropeway.shell.Words;
import org.springframework.stereotype.Component;

/** Makes the public page of one course. */
@Component
class CoursePages {
    private final Courses courses;
    private final Pathways pathways;
    private final SectionLines lines;
    private final AdmissionWords admission;
    private final GuideWords guide;
    private final CourseWords courseWords;
    private final Words words;

    CoursePages(
            Courses courses,
            Pathways pathways,
            SectionLines lines,
            AdmissionWords admission,
            GuideWords guide,
            CourseWords courseWords,
            Words words) {
        this.courses = courses;
        this.pathways = pathways;
        this.lines = lines;
        this.admission = admission;
        this.guide = guide;
        this.courseWords = courseWords;
        this.words = words;
    }

    CoursePage page(Offering offering, Locale locale) {
        var course = offering.course();
        var sector = pathways.sectorOf(course.pathway());
        var all = courses.all();
        return new CoursePage(
                course.title(locale),
                List.of(
                        new Crumb(words.say("schedule.catalog.title"), "/catalog"),
                        new Crumb(sector.name(locale), "/catalog?sector=" + sector.code())),
                SectorIcons.of(sector.code()),
                sector.name(locale),
                courseWords.level(course.level()),
                course.isDualEnrollment(),
                course.description(),
                facts(course, locale),
                lines.of(offering.sections()),
                words.say("schedule.course.not-offered"),
                admission.forCourse(course),
                links(
                        all.stream()
                                .filter(other -> course.prerequisites().contains(other.id()))
                                .toList(),
                        locale),
                links(
                        courses.all().stream()
                                .filter(other ->
                                        other.active() && other.prerequisites().contains(course.id()))
                                .toList(),
                        locale),
                course.certifications(),
                course.leadsTo(),
                guide.forCourse(course, locale));
    }

    private List<CoursePage.Fact> facts(Course course, Locale locale) {
        var facts = new ArrayList<CoursePage.Fact>();
        facts.add(new CoursePage.Fact(words.say("schedule.course.hours"), courseWords.hours(course.hours()), null));
        facts.add(new CoursePage.Fact(words.say("schedule.course.credits"), courseWords.credits(course), null));
        var college = course.college();
        if (college != null) {
            facts.add(new CoursePage.Fact(
                    words.say("schedule.course.college"),
                    "%s, %s".formatted(college.code(), college.college()),
                    words.say("schedule.course.college.note", courseWords.college(course))));
        }
        facts.add(new CoursePage.Fact(
                words.say("schedule.course.method"),
                courseWords.method(course.method()),
                courseWords.methodNote(course.method())));
        facts.add(new CoursePage.Fact(
                words.say("schedule.course.pathway"),
                pathways.byCode(course.pathway()).name(locale),
                courseWords.levelNote(course.level())));
        return facts;
    }

    private static List<CoursePage.Link> links(List<Course> courses, Locale locale) {
        return courses.stream()
                .map(course -> new CoursePage.Link(course.title(locale), "/catalog/" + course.code()))
                .toList();
    }

    /** Sections as lines of a table. */
    @Component
    static class SectionLines {
        private final Directory directory;
        private final Calendars calendars;
        private final Instructors instructors;
        private final CourseWords courseWords;
        private final Words words;

        SectionLines(
                Directory directory,
                Calendars calendars,
                Instructors instructors,
                CourseWords courseWords,
                Words words) {
            this.directory = directory;
            this.calendars = calendars;
            this.instructors = instructors;
            this.courseWords = courseWords;
            this.words = words;
        }

        List<CoursePage.SectionLine> of(List<Section> sections) {
            Map<SiteId, Site> sites = directory.sites().stream().collect(Collectors.toMap(Site::id, site -> site));
            Map<DistrictId, String> districts =
                    directory.districts().stream().collect(Collectors.toMap(District::id, District::name));
            var teachers = instructors.all().stream().collect(Collectors.toMap(Instructor::id, Instructor::name));
            return sections.stream()
                    .map(section -> {
                        var site = sites.get(section.site());
                        var instructor = section.instructor();
                        return new CoursePage.SectionLine(
                                section.code(),
                                calendars.term(section.term()).name(),
                                site == null ? "" : site.name(),
                                site == null ? "" : site.address(),
                                courseWords.days(section.meeting()),
                                courseWords.times(section.meeting()),
                                courseWords.seats(section),
                                section.shares().stream()
                                        .map(share -> kept(share, districts))
                                        .toList(),
                                instructor == null ? "" : teachers.getOrDefault(instructor, ""));
                    })
                    .toList();
        }

        private String kept(Share share, Map<DistrictId, String> districts) {
            var district = districts.getOrDefault(share.district(), "");
            var release = share.release();
            return release == null
                    ? words.say("schedule.share.first", share.seats(), district)
                    : words.say("schedule.share.until", share.seats(), district, words.day(release));
        }
    }
}
