package org.ropeway.schedule.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ropeway.agency.Calendars;
import org.ropeway.agency.Directory;
import org.ropeway.agency.District;
import org.ropeway.agency.Site;
import org.ropeway.agency.Term;
import org.ropeway.catalog.Courses;
import org.ropeway.catalog.Fingerprint;
import org.ropeway.identity.AnyRole;
import org.ropeway.schedule.Instructor;
import org.ropeway.schedule.Instructors;
import org.ropeway.schedule.Section;
import org.ropeway.schedule.Sections;
import org.ropeway.schedule.TimeOfDay;
import org.ropeway.shared.SectionId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The sections of the token's agency. */
@RestController
@RequestMapping("/api/v1/sections")
@Tag(name = "Catalog")
class SectionsApi {
    private static final int MOST = 200;
    private static final Comparator<Section> BY_ID =
            Comparator.comparing(section -> section.id().toString());

    private final Sections sections;
    private final Courses courses;
    private final Instructors instructors;
    private final Directory directory;
    private final Calendars calendars;

    SectionsApi(Sections sections, Courses courses, Instructors instructors, Directory directory, Calendars calendars) {
        this.sections = sections;
        this.courses = courses;
        this.instructors = instructors;
        this.directory = directory;
        this.calendars = calendars;
    }

    /** @param next the id to ask for after this page; none on the last */
    record SectionsBody(List<SectionBody> items, @Nullable String next) {}

    /** @param seats all of them, the shares included */
    record SectionBody(
            String id,
            String term,
            String code,
            String course,
            String site,
            List<String> days,
            String start,
            String end,
            @Nullable String instructor,
            int seats,
            int openSeats,
            List<ShareBody> shares) {}

    /** @param release the day from which an unused seat is open to all; none for from the first */
    record ShareBody(String district, int seats, @Nullable LocalDate release) {}

    @GetMapping
    @AnyRole
    @Operation(summary = "Lists sections by id; 'after' continues after an id")
    SectionsBody index(
            @RequestParam @Nullable String term,
            @RequestParam @Nullable String course,
            @RequestParam @Nullable String site,
            @RequestParam @Nullable String district,
            @RequestParam @Nullable TimeOfDay time,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") int limit) {
        int size = Math.clamp(limit, 1, MOST);
        var names = names();
        var found = sections.all().stream()
                .filter(section -> time == null || section.timeOfDay() == time)
                .sorted(BY_ID)
                .filter(section -> section.id().toString().compareTo(after) > 0)
                .map(names::body)
                .filter(body -> term == null || body.term().equals(term))
                .filter(body -> course == null || body.course().equals(course))
                .filter(body -> site == null || body.site().equals(site))
                .filter(body -> district == null
                        || body.shares().stream()
                                .anyMatch(share -> share.district().equals(district)))
                .limit(size + 1L)
                .toList();
        return new SectionsBody(
                found.stream().limit(size).toList(),
                found.size() > size ? found.get(size - 1).id() : null);
    }

    @GetMapping("/{id}")
    @AnyRole
    @Operation(summary = "Tells one section")
    ResponseEntity<SectionBody> show(@PathVariable SectionId id) {
        var section = sections.byId(id);
        return ResponseEntity.ok().eTag(Fingerprint.of(section)).body(names().body(section));
    }

    private Names names() {
        return new Names(
                by(calendars.terms(), Term::id, Term::code),
                courses.all().stream().collect(Collectors.toMap(one -> one.id(), one -> one.code())),
                by(directory.sites(), Site::id, Site::name),
                by(directory.districts(), District::id, District::code),
                by(instructors.all(), Instructor::id, Instructor::name));
    }

    private static <T> Map<Object, String> by(
            List<T> all, java.util.function.Function<T, Object> id, java.util.function.Function<T, String> name) {
        return all.stream().collect(Collectors.toMap(id, name));
    }

    /** The names that a section's ids stand for. */
    private record Names(
            Map<Object, String> terms,
            Map<?, String> courses,
            Map<Object, String> sites,
            Map<Object, String> districts,
            Map<Object, String> instructors) {

        SectionBody body(Section section) {
            return new SectionBody(
                    section.id().toString(),
                    name(terms, section.term()),
                    section.code(),
                    name(courses, section.course()),
                    name(sites, section.site()),
                    List.of(section.meeting().dayNames().split(" ")),
                    section.meeting().start().toString(),
                    section.meeting().end().toString(),
                    section.instructor() == null ? null : name(instructors, section.instructor()),
                    section.seats(),
                    section.openSeats(),
                    section.shares().stream()
                            .map(share ->
                                    new ShareBody(name(districts, share.district()), share.seats(), share.release()))
                            .toList());
        }

        private static String name(Map<?, String> names, Object id) {
            var name = names.get(id);
            return name == null ? "" : name;
        }
    }
}
