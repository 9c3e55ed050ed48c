package org.ropeway.funding.ada;

import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ropeway.catalog.Course;
import org.ropeway.catalog.Courses;
import org.ropeway.catalog.Pathway;
import org.ropeway.catalog.Pathways;
import org.ropeway.schedule.Section;
import org.ropeway.schedule.Sections;
import org.ropeway.shared.SectionId;
import org.springframework.stereotype.Component;

/** Every section with its course and sector. */
@Component
class SectionBook {
    private final Sections sections;
    private final Courses courses;
    private final Pathways pathways;

    SectionBook(Sections sections, Courses courses, Pathways pathways) {
        this.sections = sections;
        this.courses = courses;
        this.pathways = pathways;
    }

    Map<SectionId, SectionFacts> all() {
        var known = courses.byIds();
        return sections.all().stream()
                .map(section -> facts(section, Objects.requireNonNull(known.get(section.course()))))
                .collect(Collectors.toMap(facts -> facts.section().id(), Function.identity()));
    }

    private SectionFacts facts(Section section, Course course) {
        return new SectionFacts(
                section,
                course,
                pathways.find(course.pathway()).map(Pathway::sector).orElse(""));
    }
}
