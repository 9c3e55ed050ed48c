package org.ropeway.enrollment;

import static org.ropeway.TestAgencies.in;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.TestAgencies;
import org.ropeway.agency.Agency;
import org.ropeway.agency.AgencyScope;
import org.ropeway.agency.School;
import org.ropeway.catalog.Course;
import org.ropeway.catalog.Courses;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Grant;
import org.ropeway.identity.Role;
import org.ropeway.schedule.Section;
import org.ropeway.schedule.Sections;
import org.ropeway.schedule.TestSchedules;
import org.ropeway.shared.CourseId;
import org.ropeway.shared.Grade;
import org.ropeway.shared.MeetingPattern;
import org.ropeway.shared.SectionId;
import org.ropeway.shared.StudentId;
import org.ropeway.shared.TermId;
import org.ropeway.shared.Who;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** An agency with a school, its people and a welding course with sections, as requests need it. */
@TestComponent
public class TestRequests {
    static final Instant YESTERDAY = Instant.parse("2026-08-31T15:00:00Z");
    static final Instant TOMORROW = Instant.parse("2026-09-02T15:00:00Z");
    static final Instant LAST_WEEK = Instant.parse("2026-08-24T15:00:00Z");

    private final TestAgencies a;
    private final TestSchedules schedules;
    private final RequestWindows windows;
    private final Courses courses;
    private final Sections sections;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    TestRequests(
            TestAgencies a,
            TestSchedules schedules,
            RequestWindows windows,
            Courses courses,
            Sections sections,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.a = a;
        this.schedules = schedules;
        this.windows = windows;
        this.courses = courses;
        this.sections = sections;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** An agency in the fall, its window open since yesterday, with one section of welding on Monday and Wednesday at one. */
    public Place aPlace() {
        var agency = a.anAgency();
        var district = a.aDistrict(agency, "sanger");
        var school = a.aSchool(agency, district, "Sanger High");
        var setting = schedules.aSetting(agency);
        var place = new Place(
                agency,
                school,
                setting.fall().id(),
                setting.welding(),
                setting.center().id(),
                a.somebody(agency, Grant.counselor(school.id())),
                a.somebody(agency, Grant.of(Role.DIRECTOR)));
        open(place);
        return place;
    }

    /** @param counselor of the one school */
    public record Place(
            Agency agency,
            School school,
            TermId fall,
            Course welding,
            org.ropeway.shared.SiteId center,
            Actor counselor,
            Actor director) {}

    public void open(Place place) {
        in(place.agency(), () -> windows.set(Who.command("a test"), place.fall(), YESTERDAY, TOMORROW));
    }

    public void close(Place place) {
        in(place.agency(), () -> windows.close(Who.command("a test"), place.fall()));
    }

    public SectionId aSection(Place place, Course course, String code, String days, String start, String end) {
        var section = new Section(
                SectionId.random(),
                course.id(),
                code,
                place.fall(),
                place.center(),
                MeetingPattern.of(days, start, end),
                null,
                20,
                List.of());
        AgencyScope.run(place.agency().id(), () -> sections.save(Who.command("a test"), section));
        return section.id();
    }

    public Course aCourse(Place place, Course course) {
        AgencyScope.run(place.agency().id(), () -> courses.save(Who.command("a test"), course));
        return course;
    }

    /** A student of the place's school. */
    public StudentId aStudentBorn(Place place, @Nullable String born, @Nullable Integer grade) {
        return aStudentOf(place.agency(), place.school(), "Ana", "Ruiz", born, grade);
    }

    public StudentId aStudentOf(
            Agency agency, School school, String given, String family, @Nullable String born, @Nullable Integer grade) {
        var id = StudentId.random();
        in(
                agency,
                () -> transaction.execute(_ -> jdbc.sql("""
                        insert into students.student
                               (id, district_id, school_id, given_name, family_name, birth_date, grade, gender, standing)
                        values (:id, :district, :school, :given, :family, :born, :grade, 'UNKNOWN', 'ACTIVE')
                        """)
                        .param("id", id.value())
                        .param("district", school.district().value())
                        .param("school", school.id().value())
                        .param("given", given)
                        .param("family", family)
                        .param("born", born == null ? null : Date.valueOf(LocalDate.parse(born)))
                        .param("grade", grade == null ? null : new Grade(grade).value())
                        .update()));
        return id;
    }

    /** As a roster without them leaves them. */
    public void vanish(Place place, List<StudentId> students) {
        in(
                place.agency(),
                () -> transaction.execute(_ -> jdbc.sql("""
                        update students.student
                           set standing = 'VANISHED', vanished_on = '2026-09-01'
                         where id = any(:ids)
                        """)
                        .param("ids", students.stream().map(StudentId::value).toArray(java.util.UUID[]::new))
                        .update()));
    }

    public Actor theStudent(Place place, StudentId student) {
        return a.somebody(place.agency(), Grant.student(student));
    }

    public Actor aGuardianOf(Place place, StudentId student) {
        return a.somebody(place.agency(), Grant.guardian(student));
    }

    public static Wish any(CourseId course) {
        return Wish.forCourse(course);
    }
}
