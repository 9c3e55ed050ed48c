package org.ropeway.schedule;

import java.time.LocalDate;
import org.ropeway.agency.Agency;
import org.ropeway.agency.AgencyScope;
import org.ropeway.agency.Calendars;
import org.ropeway.agency.Directory;
import org.ropeway.agency.Site;
import org.ropeway.agency.Term;
import org.ropeway.catalog.Course;
import org.ropeway.catalog.Courses;
import org.ropeway.catalog.TestCourses;
import org.ropeway.shared.DateSpan;
import org.ropeway.shared.SchoolYear;
import org.ropeway.shared.SiteId;
import org.ropeway.shared.TermId;
import org.ropeway.shared.Who;
import org.springframework.boot.test.context.TestComponent;

/** What a section needs around it. */
@TestComponent
public class TestSchedules {
    private final Directory directory;
    private final Calendars calendars;
    private final Courses courses;

    TestSchedules(Directory directory, Calendars calendars, Courses courses) {
        this.directory = directory;
        this.calendars = calendars;
        this.courses = courses;
    }

    /** The fall of 2026, the program's own center, and a welding course. */
    public record Setting(Term fall, Site center, Course welding) {}

    public Setting aSetting(Agency agency) {
        var fall = new Term(
                TermId.random(),
                "2026-27-fall",
                "Fall 2026",
                new SchoolYear(2026),
                new DateSpan(LocalDate.parse("2026-08-17"), LocalDate.parse("2026-12-18")));
        var center =
                new Site(SiteId.random(), "Career Center", Site.Kind.CENTER, "1305 Q Street, Sanger", null, "Bus 4");
        var welding = TestCourses.welding("WELD-1");
        AgencyScope.run(agency.id(), () -> {
            calendars.add(fall);
            directory.add(center);
            courses.save(Who.command("the director"), welding);
        });
        return new Setting(fall, center, welding);
    }
}
