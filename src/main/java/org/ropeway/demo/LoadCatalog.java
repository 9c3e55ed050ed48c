package org.ropeway.demo;

import org.ropeway.catalog.Courses;
import org.ropeway.schedule.Instructors;
import org.ropeway.schedule.Publications;
import org.ropeway.schedule.Sections;
import org.springframework.stereotype.Component;

/** Courses, instructors and sections; the term that requests are for is published. */
@Component
class LoadCatalog {
    private final Courses courses;
    private final Instructors instructors;
    private final Sections sections;
    private final Publications publications;

    LoadCatalog(Courses courses, Instructors instructors, Sections sections, Publications publications) {
        this.courses = courses;
        this.instructors = instructors;
        this.sections = sections;
        this.publications = publications;
    }

    void load(World world) {
        courses.saveAll(Loading.BY, world.teaching().courses());
        instructors.saveAll(Loading.BY, world.instructors());
        sections.saveAll(Loading.BY, world.sections());
        publications.publish(Loading.BY, world.season().next().id());
    }
}
