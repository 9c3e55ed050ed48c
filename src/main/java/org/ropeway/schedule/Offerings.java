package org.ropeway.schedule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ropeway.agency.Directory;
import org.ropeway.agency.District;
import org.ropeway.agency.School;
import org.ropeway.agency.Site;
import org.ropeway.agency.Term;
import org.ropeway.catalog.Course;
import org.ropeway.catalog.Courses;
import org.ropeway.catalog.Pathways;
import org.ropeway.shared.CourseId;
import org.ropeway.shared.DistrictId;
import org.ropeway.shared.NoSuch;
import org.ropeway.shared.SchoolId;
import org.ropeway.shared.SiteId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the public may see: active courses, with their sections of published terms that have not ended. */
@Service
@Transactional(readOnly = true)
public class Offerings {
    private final Courses courses;
    private final Sections sections;
    private final Publications publications;
    private final Pathways pathways;
    private final Directory directory;

    Offerings(Courses courses, Sections sections, Publications publications, Pathways pathways, Directory directory) {
        this.courses = courses;
        this.sections = sections;
        this.publications = publications;
        this.pathways = pathways;
        this.directory = directory;
    }

    /** A course and those of its sections that were asked for, by term and code. */
    public record Offering(Course course, List<Section> sections) {}

    /**
     * Best matches first where words are asked for, else by title. Courses without a section that fits are left out where
     * the place or time of a section is asked for.
     */
    public List<Offering> search(OfferingFilter filter) {
        var open = openSections();
        var where = sectionsThatFit(filter);
        return found(filter.words()).stream()
                .filter(course -> fits(course, filter))
                .map(course -> new Offering(
                        course,
                        open.getOrDefault(course.id(), List.of()).stream()
                                .filter(where)
                                .toList()))
                .filter(offering -> !offering.sections().isEmpty() || !filter.asksForSections())
                .toList();
    }

    /** @throws NoSuch if there is no active course with this code */
    public Offering byCode(String code) {
        var course = courses.byCode(code);
        if (!course.active()) {
            throw new NoSuch("course", code);
        }
        return new Offering(course, openSections().getOrDefault(course.id(), List.of()));
    }

    /** Whether any term's catalog is published and has not ended. */
    public boolean arePublished() {
        return !publications.open().isEmpty();
    }

    private Map<CourseId, List<Section>> openSections() {
        var open = publications.open().stream().map(Term::id).toList();
        return sections.all().stream()
                .filter(section -> open.contains(section.term()))
                .collect(Collectors.groupingBy(Section::course));
    }

    /** By title, text and code, then by the names of sectors and pathways. */
    private List<Course> found(String words) {
        if (words.isBlank()) {
            return courses.all();
        }
        var found = new LinkedHashMap<CourseId, Course>();
        courses.search(words).forEach(course -> found.put(course.id(), course));
        var named = pathways.named(words);
        courses.all().stream()
                .filter(course -> named.contains(course.pathway()))
                .forEach(course -> found.putIfAbsent(course.id(), course));
        return List.copyOf(found.values());
    }

    private boolean fits(Course course, OfferingFilter filter) {
        return course.active()
                && (filter.sector() == null
                        || pathways.byCode(course.pathway()).sector().equals(filter.sector()))
                && (filter.level() == null || course.level() == filter.level())
                && (filter.credit() == null || filter.credit().isGivenBy(course));
    }

    private Predicate<Section> sectionsThatFit(OfferingFilter filter) {
        var time = filter.time();
        var site = siteOf(filter.site());
        var district = filter.district() == null ? null : ofDistrict(filter.district());
        return section -> (time == null || section.timeOfDay() == time)
                && (site == null || section.site().equals(site))
                && (district == null || district.test(section));
    }

    /** A section is a district's if it meets at one of its schools or keeps seats for its students. */
    private Predicate<Section> ofDistrict(String code) {
        var district = directory.findDistrict(code).map(District::id).orElse(new DistrictId(new UUID(0, 0)));
        Set<SchoolId> schools = directory.schools().stream()
                .filter(school -> school.district().equals(district))
                .map(School::id)
                .collect(Collectors.toSet());
        Set<SiteId> sites = directory.sites().stream()
                .filter(site -> isAt(site, schools))
                .map(Site::id)
                .collect(Collectors.toSet());
        return section -> sites.contains(section.site())
                || section.shares().stream().anyMatch(share -> share.district().equals(district));
    }

    private static boolean isAt(Site site, Set<SchoolId> schools) {
        var school = site.school();
        return school != null && schools.contains(school);
    }

    private static @Nullable SiteId siteOf(@Nullable String id) {
        try {
            return id == null ? null : SiteId.of(id);
        } catch (IllegalArgumentException notAnId) {
            return new SiteId(new UUID(0, 0));
        }
    }
}
