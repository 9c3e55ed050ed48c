package org.ropeway.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
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
import org.ropeway.demo.SignIn;
import org.ropeway.identity.Accounts;
import org.ropeway.identity.Grant;
import org.ropeway.schedule.Instructor;
import org.ropeway.schedule.Instructors;
import org.ropeway.schedule.Section;
import org.ropeway.schedule.Sections;
import org.ropeway.shared.CourseId;
import org.ropeway.shared.DateSpan;
import org.ropeway.shared.DistrictId;
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
 * A large agency's year: 201 sections that meet each weekday, 6,300 students of seven districts, 35 in each section. Past, so
 * that every day can be attended.
 */
final class HoursWorld {
    static final int SECTIONS = 201;
    static final int STUDENTS = 6_300;
    static final int SEATS = 35;
    static final int DISTRICTS = 7;
    static final SchoolYear YEAR = new SchoolYear(2024);
    static final DateSpan DAYS = new DateSpan(LocalDate.parse("2024-08-05"), LocalDate.parse("2025-06-13"));

    /** Days without entries: their sheets are taken under load. */
    static final DateSpan FREE = new DateSpan(LocalDate.parse("2025-05-19"), LocalDate.parse("2025-06-13"));

    private static final Who BENCH = Who.command("bench");

    private final ApplicationContext context;
    private final Agency agency = new Agency(
            AgencyId.random(),
            "bench",
            "Bench ROP",
            "Bench",
            Agency.Structure.JOINT_POWERS,
            "-",
            ZoneId.of("America/Los_Angeles"));
    private final Term term = new Term(TermId.random(), "2024-25", "Year 2024", YEAR, DAYS);
    private final Instructor instructor = new Instructor(InstructorId.random(), "Mika Ito", "", List.of());
    private final List<UUID> students = new ArrayList<>();

    HoursWorld(ApplicationContext context) {
        this.context = context;
    }

    AgencyId agency() {
        return agency.id();
    }

    void found() {
        AgencyScope.run(agency.id(), () -> {
            context.getBean(Agencies.class).found(agency);
            context.getBean(Calendars.class).add(term);
            var schools = schools();
            var site = new Site(SiteId.random(), "Center", Site.Kind.CENTER, "1 Main Street", null, "");
            context.getBean(Directory.class).add(site);
            context.getBean(TransactionTemplate.class).executeWithoutResult(_ -> enroll(schools, site));
            context.getBean(Accounts.class)
                    .open("instructor", "Mika Ito", SignIn.PASSWORD, List.of(Grant.instructor(instructor.id())));
        });
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

    private void enroll(List<School> schools, Site site) {
        var jdbc = context.getBean(JdbcClient.class);
        var course = aCourse(jdbc);
        context.getBean(Instructors.class).save(BENCH, instructor);
        var sections = new ArrayList<Section>();
        for (int i = 0; i < SECTIONS; i++) {
            var meeting = i % 2 == 0
                    ? MeetingPattern.of("Mon Tue Wed Thu Fri", "08:00", "10:00")
                    : MeetingPattern.of("Mon Tue Wed Thu Fri", "13:00", "15:00");
            sections.add(new Section(
                    SectionId.random(),
                    course,
                    code(i),
                    term.id(),
                    site.id(),
                    meeting,
                    instructor.id(),
                    SEATS,
                    List.of()));
        }
        context.getBean(Sections.class).saveAll(BENCH, sections);
        for (int i = 0; i < STUDENTS; i++) {
            students.add(UUID.randomUUID());
        }
        students(jdbc, schools);
        seats(jdbc, sections);
    }

    private static CourseId aCourse(JdbcClient jdbc) {
        var id = CourseId.random();
        jdbc.sql("""
                insert into catalog.course
                       (id, code, title, description, pathway, level, minutes, credits, method, state_code, certifications,
                        leads_to, cost, active)
                values (:id, 'WELD', 'Welding', '', '170', 'CONCENTRATOR', 10800, 10, 'CLASSROOM', '7000', '{}', '', '', true)
                """).param("id", id.value()).update();
        return id;
    }

    private void students(JdbcClient jdbc, List<School> schools) {
        jdbc.sql("""
                insert into students.student
                       (id, district_id, school_id, given_name, family_name, birth_date, grade, gender, standing)
                select s.id, d.id, d.school, 'Ana', 'Ruiz ' || s.number, date '2008-01-01', 9 + s.number % 4, 'UNKNOWN', 'ACTIVE'
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

    private void seats(JdbcClient jdbc, List<Section> sections) {
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
        for (int i = 0; i < SECTIONS; i++) {
            var id = sections.get(i).id().value();
            jdbc.sql("insert into seating.roster (section_id, seats, seated) values (:section, :seats, :seats)")
                    .param("section", id)
                    .param("seats", SEATS)
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
        for (int seat = 0; seat < SEATS; seat++) {
            seated.add(students.get((section * (STUDENTS / SECTIONS) + seat) % STUDENTS));
        }
        return seated;
    }

    private static String code(int section) {
        return "WELD-%03d".formatted(section);
    }

    /** Everybody of every section on every weekday but the free ones: of twenty, one is absent and one late. @return lines */
    long write(Path file) throws IOException {
        long lines = 0;
        try (var out = Files.newBufferedWriter(file)) {
            out.write("term,section,student,day,kind,claim,from,minutes\n");
            for (int section = 0; section < SECTIONS; section++) {
                var seated = of(section);
                var from = section % 2 == 0 ? "08:" : "13:";
                for (var day = DAYS.first(); day.isBefore(FREE.first()); day = day.plusDays(1)) {
                    if (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0) {
                        for (int seat = 0; seat < SEATS; seat++) {
                            int luck = (seat * 7 + day.getDayOfYear() * 3 + section) % 20;
                            out.append(term.code())
                                    .append(',')
                                    .append(code(section))
                                    .append(',');
                            out.append(seated.get(seat).toString()).append(',').append(day.toString());
                            out.append(",classroom,rop,").append(from).append(luck == 1 ? "12" : "00");
                            out.append(luck == 0 ? ",0\n" : luck == 1 ? ",108\n" : ",120\n");
                            lines++;
                        }
                    }
                }
            }
        }
        return lines;
    }
}
