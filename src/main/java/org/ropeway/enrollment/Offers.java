package org.ropeway.enrollment;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ropeway.agency.Directory;
import org.ropeway.agency.Site;
import org.ropeway.catalog.Course;
import org.ropeway.catalog.Courses;
import org.ropeway.eligibility.Applicant;
import org.ropeway.eligibility.Casebook;
import org.ropeway.eligibility.Offering;
import org.ropeway.eligibility.Verdict;
import org.ropeway.schedule.Section;
import org.ropeway.schedule.Sections;
import org.ropeway.shared.CourseId;
import org.ropeway.shared.SiteId;
import org.ropeway.shared.TermId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is offered in a term, read once for the work at hand. */
@Service
@Transactional(readOnly = true)
class Offers {
    private final Courses courses;
    private final Sections sections;
    private final Directory directory;

    Offers(Courses courses, Sections sections, Directory directory) {
        this.courses = courses;
        this.sections = sections;
        this.directory = directory;
    }

    Offer in(TermId term) {
        return new Offer(
                courses.byIds(),
                sections.ofTerm(term).stream().collect(Collectors.groupingBy(Section::course)),
                directory.sites().stream().collect(Collectors.toMap(Site::id, site -> site)));
    }

    /** Courses with their sections of one term, and the sites. */
    record Offer(Map<CourseId, Course> courses, Map<CourseId, List<Section>> sectionsOf, Map<SiteId, Site> sites) {

        List<Section> sections(CourseId course) {
            return sectionsOf.getOrDefault(course, List.of());
        }

        @Nullable
        Section section(Wish wish) {
            return sections(wish.course()).stream()
                    .filter(section -> section.id().equals(wish.section()))
                    .findFirst()
                    .orElse(null);
        }

        /** The sections that would meet the wish, in the order of their codes. */
        List<Section> meeting(Wish wish) {
            return sections(wish.course()).stream()
                    .filter(section -> wish.section() == null || wish.section().equals(section.id()))
                    .toList();
        }

        /** Whether the course is active and a section of the term would meet the wish. */
        boolean has(Wish wish) {
            var course = courses.get(wish.course());
            return course != null && course.active() && !meeting(wish).isEmpty();
        }

        /** Whether the student may take the section. */
        Verdict verdict(Casebook book, Applicant who, Section section) {
            return book.verdict(who, offering(section.course(), sitting(section)));
        }

        /** The best answer of the sections that would meet the wish: any of them will do. */
        Verdict verdict(Casebook book, Applicant who, Wish wish) {
            return meeting(wish).stream()
                    .map(section -> verdict(book, who, section))
                    .min(Comparator.comparing(Verdict::outcome))
                    .orElseGet(() -> book.verdict(who, offering(wish.course(), null)));
        }

        private Offering.Sitting sitting(Section section) {
            var site = sites.get(section.site());
            return new Offering.Sitting(site != null && site.kind() == Site.Kind.SCHOOL, List.of(section.meeting()));
        }

        private Offering offering(CourseId id, Offering.@Nullable Sitting sitting) {
            var course = courses.get(id);
            if (course == null) {
                return new Offering(id, id.toString(), null, null, "", List.of(), sitting);
            }
            var rule = course.rule();
            return new Offering(
                    id,
                    course.title(),
                    rule == null ? null : rule.leastAge(),
                    rule == null ? null : rule.leastGrade(),
                    rule == null ? "" : rule.source(),
                    course.prerequisites().stream()
                            .map(first -> new Offering.Prerequisite(first, titleOf(first)))
                            .toList(),
                    sitting);
        }

        private String titleOf(CourseId id) {
            var course = courses.get(id);
            return course == null ? id.toString() : course.title();
        }
    }
}
