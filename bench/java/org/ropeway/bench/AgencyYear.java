package org.ropeway.bench;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.ropeway.agency.Agencies;
import org.ropeway.agency.Agency;
import org.ropeway.agency.AgencyId;
import org.ropeway.agency.AgencyScope;
import org.ropeway.agency.Calendars;
import org.ropeway.agency.Directory;
import org.ropeway.agency.District;
import org.ropeway.agency.Site;
import org.ropeway.agency.Term;
import org.ropeway.catalog.Course;
import org.ropeway.catalog.Courses;
import org.ropeway.catalog.Level;
import org.ropeway.catalog.Method;
import org.ropeway.catalog.PathwayCode;
import org.ropeway.schedule.Section;
import org.ropeway.schedule.Sections;
import org.ropeway.shared.CourseId;
import org.ropeway.shared.DateSpan;
import org.ropeway.shared.DistrictId;
import org.ropeway.shared.Hours;
import org.ropeway.shared.MeetingPattern;
import org.ropeway.shared.SchoolYear;
import org.ropeway.shared.SectionId;
import org.ropeway.shared.SiteId;
import org.ropeway.shared.TermId;
import org.ropeway.shared.Who;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An agency of 7 districts, 201 sections and 6,300 students whose year is in the ledger: the same numbers in every run. */
final class AgencyYear {
    static final int SECTIONS = 201;
    static final int STUDENTS = 6_300;
    static final int SEATS = 8_334;

    private static final Who BENCH = Who.command("bench");

    private final ApplicationContext context;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    AgencyYear(ApplicationContext context) {
        this.context = context;
        this.jdbc = context.getBean(JdbcClient.class);
        this.transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    }

    AgencyId found() {
        var agency = new Agency(
                AgencyId.random(),
                "bench",
                "Bench ROP",
                "Bench",
                Agency.Structure.JOINT_POWERS,
                "-",
                ZoneId.of("America/Los_Angeles"));
        AgencyScope.run(agency.id(), () -> {
            context.getBean(Agencies.class).found(agency);
            var directory = context.getBean(Directory.class);
            var site = new Site(SiteId.random(), "Career Center", Site.Kind.CENTER, "", null, "");
            directory.add(site);
            for (int i = 0; i < 7; i++) {
                directory.add(new District(DistrictId.random(), "d" + i, "District " + i));
            }
            var term = new Term(
                    TermId.random(),
                    "2025-YEAR",
                    "Year 2025",
                    new SchoolYear(2025),
                    new DateSpan(LocalDate.of(2025, 8, 18), LocalDate.of(2026, 6, 30)));
            context.getBean(Calendars.class).add(term);
            sections(site.id(), term.id());
            students();
        });
        return agency.id();
    }

    private void sections(SiteId site, TermId term) {
        var courses = new ArrayList<Course>();
        for (int i = 0; i < 40; i++) {
            courses.add(course(i));
        }
        context.getBean(Courses.class).saveAll(BENCH, courses);
        var sections = new ArrayList<Section>();
        for (int i = 0; i < SECTIONS; i++) {
            sections.add(new Section(
                    SectionId.random(),
                    courses.get(i % courses.size()).id(),
                    "S-%03d".formatted(i),
                    term,
                    site,
                    MeetingPattern.of("Mon Tue Wed Thu Fri", "13:00", "14:30"),
                    null,
                    60,
                    List.of()));
        }
        context.getBean(Sections.class).saveAll(BENCH, sections);
    }

    private static Course course(int number) {
        return new Course(
                CourseId.random(),
                "C-%02d".formatted(number),
                "Course " + number,
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
                true);
    }

    private void students() {
        transaction.executeWithoutResult(
                _ -> jdbc.sql("""
                insert into students.student (id, district_id, given_name, family_name, grade, gender, standing)
                select md5('student ' || number)::uuid, district.id, 'Student', 'Number ' || number,
                       case when number % 12 = 0 then 13 else 9 + number % 4 end, 'UNKNOWN', 'ACTIVE'
                  from generate_series(0, :students - 1) as number
                  join (select id, row_number() over (order by code) - 1 as place from agency.district) district
                    on district.place = number % 7
                """).param("students", STUDENTS).update());
    }

    /** Everybody's every day: some absent, some hours of a college. @return how many entries were written */
    long attend(List<LocalDate> days) {
        var dates = days.stream().map(Date::valueOf).toArray(Date[]::new);
        return transaction.execute(_ -> {
            jdbc.sql("""
                    insert into attendance.chain (section_id, seq, hash)
                    select id, :days, sha256(id::text::bytea)
                      from schedule.section
                    """).param("days", days.size()).update();
            jdbc.sql("""
                    insert into attendance.posting (section_id, seq, act, at, by_name, entries, hash)
                    select section.id, day.seq, 'SHEET', day.day + time '15:00', 'bench', 41, sha256(section.id::text::bytea)
                      from schedule.section
                     cross join unnest(:dates::date[]) with ordinality as day (day, seq)
                    """).param("dates", dates).update();
            return (long) jdbc.sql("""
                    insert into attendance.entry (section_id, student_id, day, seq, line, starts, minutes, kind, claim)
                    select section.id, md5('student ' || seat.number % :students)::uuid, day.day, day.seq, seat.number,
                           case when seat.number < :students then 780 else 900 end,
                           case when hashint4(seat.number * 1000 + day.seq::int) % 20 = 0 then 0 else 90 end,
                           case when seat.number % 17 = 0 then 'T' else 'C' end,
                           case when section.place % 25 = 0 then 'C' else 'R' end
                      from unnest(:dates::date[]) with ordinality as day (day, seq)
                     cross join generate_series(0, :seats - 1) as seat (number)
                      join (select id, row_number() over (order by code) - 1 as place from schedule.section) section
                        on section.place = seat.number % :sections
                     order by day.day, section.place
                    """)
                    .param("students", STUDENTS)
                    .param("dates", dates)
                    .param("seats", SEATS)
                    .param("sections", SECTIONS)
                    .update();
        });
    }

    /** Until PostgreSQL has looked at the new rows by itself, as in a program that runs; a minute at most. */
    void waitForStatistics(String schema, String table) {
        for (int i = 0; i < 90 && !looked(schema, table); i++) {
            try {
                Thread.sleep(1_000);
            } catch (InterruptedException ended) {
                throw new IllegalStateException(ended);
            }
        }
    }

    private boolean looked(String schema, String table) {
        return Boolean.TRUE.equals(transaction.execute(_ -> jdbc.sql("""
                select count(*) > 0
                  from pg_stat_user_tables
                 where schemaname = :schema
                   and relname = :table
                   and last_autoanalyze is not null
                """)
                .param("schema", schema)
                .param("table", table)
                .query(Boolean.class)
                .single()));
    }
}
