package org.ropeway.funding.web;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.ropeway.agency.Directory;
import org.ropeway.catalog.Courses;
import org.ropeway.funding.Costs.By;
import org.springframework.stereotype.Component;

/** What costs are grouped by, by name. */
@Component
class CostNames {
    private final Courses courses;
    private final Directory directory;

    CostNames(Courses courses, Directory directory) {
        this.courses = courses;
        this.directory = directory;
    }

    Map<UUID, String> of(By by, Locale locale) {
        var names = new HashMap<UUID, String>();
        switch (by) {
            case COURSE ->
                courses.all()
                        .forEach(course -> names.put(course.id().value(), course.code() + " " + course.title(locale)));
            case SITE -> directory.sites().forEach(site -> names.put(site.id().value(), site.name()));
        }
        return names;
    }
}
