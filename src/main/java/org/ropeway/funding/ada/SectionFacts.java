package org.ropeway.funding.ada;

import org.ropeway.catalog.Course;
import org.ropeway.schedule.Section;

/** What reports group a section's hours by. @param sector the code of its course's sector */
public record SectionFacts(Section section, Course course, String sector) {}
