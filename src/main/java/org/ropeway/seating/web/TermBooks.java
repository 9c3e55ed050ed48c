package org.ropeway.seating.web;

import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ropeway.agency.Directory;
import org.ropeway.agency.Site;
import org.ropeway.catalog.Courses;
import org.ropeway.schedule.Instructor;
import org.ropeway.schedule.Instructors;
import org.ropeway.schedule.Section;
import org.ropeway.schedule.Sections;
import org.ropeway.shared.TermId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens {@link TermBook}s. */
@Component
class TermBooks {
    private final Courses courses;
    private final Sections sections;
    private final Instructors instructors;
    private final Directory directory;

    TermBooks(Courses courses, Sections sections, Instructors instructors, Directory directory) {
        this.courses = courses;
        this.sections = sections;
        this.instructors = instructors;
        this.directory = directory;
    }

    @Transactional(readOnly = true)
    public TermBook of(TermId term, Locale locale) {
        return new TermBook(
                locale,
                courses.byIds(),
                sections.ofTerm(term).stream().collect(Collectors.toMap(Section::id, Function.identity())),
                directory.sites().stream().collect(Collectors.toMap(Site::id, Function.identity())),
                instructors.all().stream().collect(Collectors.toMap(Instructor::id, Instructor::name)));
    }
}
