package org.ropeway.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.ropeway.agency.Agencies;
import org.ropeway.agency.Agency;
import org.ropeway.agency.AgencyId;
import org.ropeway.agency.AgencyScope;
import org.ropeway.agency.Calendars;
import org.ropeway.agency.Directory;
import org.ropeway.agency.District;
import org.ropeway.agency.School;
import org.ropeway.agency.Site;
import org.ropeway.agency.Term;
import org.ropeway.catalog.Course;
import org.ropeway.catalog.Courses;
import org.ropeway.catalog.Level;
import org.ropeway.catalog.Method;
import org.ropeway.catalog.PathwayCode;
import org.ropeway.demo.SignIn;
import org.ropeway.identity.Accounts;
import org.ropeway.identity.Grant;
import org.ropeway.identity.Role;
import org.ropeway.schedule.Instructor;
import org.ropeway.schedule.Instructors;
import org.ropeway.schedule.Section;
import org.ropeway.schedule.Sections;
import org.ropeway.shared.CourseId;
import org.ropeway.shared.DateSpan;
import org.ropeway.shared.DistrictId;
import org.ropeway.shared.Hours;
import org.ropeway.shared.InstructorId;
import org.ropeway.shared.MeetingPattern;
import org.ropeway.shared.SchoolId;
import org.ropeway.shared.SchoolYear;
import org.ropeway.shared.SectionId;
import org.ropeway.shared.SiteId;
import org.ropeway.shared.TermId;
import org.ropeway.shared.Who;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The agency "bench": seven districts, each with a school, forty courses, and one term. Its accounts are "director", "business"
 * and "instructor", who teaches all of its sections.
 */
final class BenchAgency {
    static final int SEATS = 35;
    static final int DISTRICTS = 7;

    /** A large agency's year. It is past, so that every day can be attended. */
    static final Shape LARGE = new Shape(
            201,
            6_300,
            SEATS,
            new DateSpan(LocalDate.parse("2024-08-05"), LocalDate.parse("2025-06-13")),
            "Mon Tue Wed Thu Fri");

    /** Days of that year without entries: their sheets are taken under load. */
    static final DateSpan FREE = new DateSpan(LocalDate.parse("2025-05-19"), LocalDate.parse("2025-06-13"));

    private static final int COURSES = 40;
    private static final Who BENCH = Who.command("bench");

    private final ApplicationContext context;
    private final JdbcClient jdbc;
    private final Shape shape;
    private final Agency agency = new Agency(
            AgencyId.random(),
            "bench",
            "Bench ROP",
            "Bench",
            Agency.Structure.JOINT_POWERS,
            "-",
            ZoneId.of("America/Los_Angeles"));
    private final Term term;
    private final Instructor instructor = new Instructor(InstructorId.random(), "Mika Ito", "", List.of());
    private final List<UUID> students = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();

    /**
     * How large it is, and when it meets.
     *
     * @param seats of each section, all of them taken
     * @param days of its term
     * @param weekdays on which every section meets, as a pattern names them; every second section in the morning
     */
    record Shape(int sections, int students, int seats, DateSpan days, String weekdays) {
        SchoolYear year() {
            return SchoolYear.on(days.first());
        }
    }

    BenchAgency(ApplicationContext context, Shape shape) {
        this.context = context;
        this.jdbc = context.getBean(JdbcClient.class);
        this.shape = shape;
        this.term = new Term(TermId.random(), "YEAR", "The year", shape.year(), shape.days());
    }

    AgencyId id() {
        return agency.id();
    }

    Instructor instructor() {
        return instructor;
    }

    List<Section> sections() {
        return List.copyOf(sections);
    }

    /** All but the seats. */
    void found() {
        AgencyScope.run(agency.id(), () -> {
            context.getBean(Agencies.class).found(agency);
            context.getBean(Calendars.class).add(term);
            var schools = schools();
            var site = new Site(SiteId.random(), "Center", Site.Kind.CENTER, "1 Main Street", null, "");
            context.getBean(Directory.class).add(site);
            context.getBean(Instructors.class).save(BENCH, instructor);
            context.getBean(Sections.class).saveAll(BENCH, sections(site.id(), courses()));
            context.getBean(TransactionTemplate.class).executeWithoutResult(_ -> enter(schools));
            open("instructor", instructor.name(), Grant.instructor(instructor.id()));
            open("director", "Dora Diaz", Grant.of(Role.DIRECTOR));
            open("business", "Bo Business", Grant.of(Role.BUSINESS_OFFICE));
        });
    }

    private void open(String username, String name, Grant grant) {
        context.getBean(Accounts.class).open(username, name, SignIn.PASSWORD, List.of(grant));
    }

    private List<School> schools() {
        var directory = context.getBean(Directory.class);
        var schools = new ArrayList<School>();
        for (int i = 0; i < DISTRICTS; i++) {
            var district = new District(DistrictId.random(), "district-" + i, "District " + i);
            directory.add(district);
            schools.add(new School(SchoolId.random(), district.id(), "School " + i, null, null));
            directory.add(schools.getLast());
        }
        return schools;
    }

    private List<Course> courses() {
        var courses = new ArrayList<Course>();
        for (int i = 0; i < COURSES; i++) {
            courses.add(new Course(
                    CourseId.random(),
                    "C-%02d".formatted(i),
                    "Course " + i,
                    null,
                    "",
                    PathwayCode.of("213"),
                    Level.CONCENTRATOR,
                    new Hours(16_200),
                    BigDecimal.TEN,
                    Method.CLASSROOM,
                    "7000",
                    List.of(),
                    List.of(),
                    null,
                    null,
                    "",
                    "",
                    true));
        }
        context.getBean(Courses.class).saveAll(BENCH, courses);
        return courses;
    }

    private List<Section> sections(SiteId site, List<Course> courses) {
        for (int i = 0; i < shape.sections(); i++) {
            sections.add(new Section(
                    SectionId.random(),
                    courses.get(i % COURSES).id(),
                    "S-%03d".formatted(i),
                    term.id(),
                    site,
                    i % 2 == 0
                            ? MeetingPattern.of(shape.weekdays(), "08:00", "10:00")
                            : MeetingPattern.of(shape.weekdays(), "13:00", "15:00"),
                    instructor.id(),
                    shape.seats(),
                    List.of()));
        }
        return sections;
    }

    private void enter(List<School> schools) {
        for (int i = 0; i < shape.students(); i++) {
            students.add(UUID.randomUUID());
        }
        jdbc.sql("""
                insert into students.student
                       (id, district_id, school_id, given_name, family_name, birth_date, grade, gender, standing)
                select s.id, d.id, d.school, 'Ana', 'Ruiz ' || s.number, date '2008-01-01',
                       case when s.number % 12 = 0 then 13 else 9 + s.number % 4 end, 'UNKNOWN', 'ACTIVE'
                  from unnest(:students::uuid[]) with ordinality as s (id, number)
                  join unnest(:districts::uuid[], :schools::uuid[]) with ordinality as d (id, school, place)
                    on d.place = 1 + s.number % :count
                """)
                .param("students", students.toArray(UUID[]::new))
                .param(
                        "districts",
                        schools.stream()
                                .map(school -> school.district().value())
                                .toArray(UUID[]::new))
                .param(
                        "schools",
                        schools.stream().map(school -> school.id().value()).toArray(UUID[]::new))
                .param("count", DISTRICTS)
                .update();
    }

    /** Fills every section. */
    void seat() {
        AgencyScope.run(
                agency.id(), () -> context.getBean(TransactionTemplate.class).executeWithoutResult(_ -> seatAll()));
    }

    private void seatAll() {
        var draw = UUID.randomUUID();
        var run = UUID.randomUUID();
        jdbc.sql("""
                insert into seating.lottery_draw (id, term_id, number, method, words, drawn_by, drawn_at)
                values (:draw, :term, 7, 'BY_MACHINE', 'For the bench', 'bench', now())
                """).param("draw", draw).param("term", term.id().value()).update();
        jdbc.sql("""
                insert into seating.allocation_run
                       (id, term_id, draw_id, policy, lottery, seats_per_student, shares, status, progress, started_by, started_at)
                values (:run, :term, :draw, 'FAIR', 7, 2, 'HELD', 'FAILED', '', 'bench', now())
                """)
                .param("run", run)
                .param("draw", draw)
                .param("term", term.id().value())
                .update();
        for (int i = 0; i < sections.size(); i++) {
            var id = sections.get(i).id().value();
            jdbc.sql("insert into seating.roster (section_id, seats, seated) values (:section, :seats, :seats)")
                    .param("section", id)
                    .param("seats", shape.seats())
                    .update();
            jdbc.sql("""
                    insert into seating.enrollment
                           (term_id, section_id, student_id, standing, rank, band, place, run_id, since)
                    select :term, :section, student, 'SEATED', 1, 1, 1, :run, now()
                      from unnest(:students::uuid[]) as student
                    """)
                    .param("term", term.id().value())
                    .param("section", id)
                    .param("run", run)
                    .param("students", of(i).toArray(UUID[]::new))
                    .update();
        }
    }

    /** Neighboring sections meet at other times, so that a student may sit in two. */
    private List<UUID> of(int section) {
        var seated = new ArrayList<UUID>();
        for (int seat = 0; seat < shape.seats(); seat++) {
            seated.add(students.get((section * (shape.students() / shape.sections()) + seat) % shape.students()));
        }
        return seated;
    }

    /** Everybody of every section on every weekday of the span, as a file: of twenty, one is absent and one late. */
    void write(Path file, DateSpan span) throws IOException {
        var days = span.days().filter(BenchAgency::isWeekday).toList();
        try (var out = Files.newBufferedWriter(file)) {
            out.write("term,section,student,day,kind,claim,from,minutes\n");
            for (int section = 0; section < sections.size(); section++) {
                var begin =
                        "%s,%s,".formatted(term.code(), sections.get(section).code());
                var hour = sections.get(section).meeting().start().toString().substring(0, 3);
                var seated = of(section);
                for (var day : days) {
                    for (int seat = 0; seat < shape.seats(); seat++) {
                        int luck = (seat * 7 + day.getDayOfYear() * 3 + section) % 20;
                        out.append(begin)
                                .append(seated.get(seat).toString())
                                .append(',')
                                .append(day.toString())
                                .append(",classroom,rop,")
                                .append(hour)
                                .append(luck == 1 ? "12" : "00")
                                .append(luck == 0 ? ",0\n" : luck == 1 ? ",108\n" : ",120\n");
                    }
                }
            }
        }
    }

    /** Paths of the sections' sheets on the weekdays of the span, in an order that is none, but the same in every run. */
    static List<String> sheets(List<String> sections, DateSpan span) {
        var paths = new ArrayList<String>();
        for (var section : sections) {
            span.days()
                    .filter(BenchAgency::isWeekday)
                    .forEach(day -> paths.add("/attendance/%s/%s".formatted(section, day)));
        }
        Collections.shuffle(paths, new Random(1971));
        return paths;
    }

    static long weekdays(DateSpan span) {
        return span.days().filter(BenchAgency::isWeekday).count();
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek().getValue() <= 5;
    }
}
