package org.ropeway.agency;

import java.sql.Date;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ropeway.shared.DateSpan;
import org.ropeway.shared.MeetingPattern;
import org.ropeway.shared.NoSuch;
import org.ropeway.shared.SchoolId;
import org.ropeway.shared.SchoolYear;
import org.ropeway.shared.SiteId;
import org.ropeway.shared.TermId;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The bound agency's terms, the days on which nothing meets or classes end early, and the schools' bell schedules. */
@Service
@Transactional
public class Calendars {
    private static final RowMapper<Term> TERM = (row, _) -> new Term(
            new TermId(row.getObject("id", UUID.class)),
            row.getString("code"),
            row.getString("name"),
            new SchoolYear(row.getInt("school_year")),
            new DateSpan(row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class)));
    private static final RowMapper<BellPeriod> BELL = (row, _) -> new BellPeriod(
            new SchoolId(row.getObject("school_id", UUID.class)),
            row.getString("name"),
            new MeetingPattern(
                    daysOf(row.getInt("days")),
                    row.getObject("starts_at", LocalTime.class),
                    row.getObject("ends_at", LocalTime.class)));
    private static final RowMapper<EarlyRelease> EARLY_RELEASE = (row, _) -> {
        var site = row.getObject("site_id", UUID.class);
        return new EarlyRelease(
                row.getObject("day", LocalDate.class),
                site == null ? null : new SiteId(site),
                row.getObject("until", LocalTime.class),
                row.getString("why"));
    };

    private final JdbcClient jdbc;

    Calendars(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public List<Term> terms() {
        return jdbc.sql("""
                select id, code, name, school_year, first_day, last_day
                  from agency.term
                 order by first_day, last_day
                """).query(TERM).list();
    }

    @Transactional(readOnly = true)
    public Optional<Term> findTerm(String code) {
        return jdbc.sql("""
                select id, code, name, school_year, first_day, last_day
                  from agency.term
                 where code = :code
                """).param("code", code).query(TERM).optional();
    }

    /** @throws NoSuch if the bound agency has no such term */
    @Transactional(readOnly = true)
    public Term term(TermId id) {
        return jdbc.sql("""
                select id, code, name, school_year, first_day, last_day
                  from agency.term
                 where id = :id
                """).param("id", id.value()).query(TERM).optional().orElseThrow(() -> new NoSuch("term", id));
    }

    /** Days within the span on which the agency's sections do not meet, in their order. */
    @Transactional(readOnly = true)
    public List<LocalDate> closedDays(DateSpan span) {
        return closures(span).stream().map(ClosedDay::day).toList();
    }

    /** The closed days within the span with their reasons, in their order. */
    @Transactional(readOnly = true)
    public List<ClosedDay> closures(DateSpan span) {
        return jdbc.sql("select day, why from agency.closed_day where day between :first and :last order by day")
                .param("first", Date.valueOf(span.first()))
                .param("last", Date.valueOf(span.last()))
                .query((row, _) -> new ClosedDay(row.getObject("day", LocalDate.class), row.getString("why")))
                .list();
    }

    /** Early release days within the span, in their order; a day's hour for every site comes before those of single sites. */
    @Transactional(readOnly = true)
    public List<EarlyRelease> earlyReleases(DateSpan span) {
        return jdbc.sql("""
                select day, site_id, until, why
                  from agency.early_release
                 where day between :first and :last
                 order by day, site_id nulls first
                """)
                .param("first", Date.valueOf(span.first()))
                .param("last", Date.valueOf(span.last()))
                .query(EARLY_RELEASE)
                .list();
    }

    /** Terms, closed days and early releases, at the cost of one query. */
    @Transactional(readOnly = true)
    public CalendarSpan of(DateSpan span) {
        var terms = new HashMap<TermId, Term>();
        var closed = new HashSet<LocalDate>();
        var early = new ArrayList<EarlyRelease>();
        jdbc.sql("""
                select 'TERM' as what, id, code, name, school_year, first_day, last_day,
                       null::date as day, null::uuid as site_id, null::time as until, null as why
                  from agency.term
                union all
                select 'CLOSED', null, null, null, null, null, null, day, null, null, why
                  from agency.closed_day
                 where day between :first and :last
                union all
                select 'EARLY', null, null, null, null, null, null, day, site_id, until, why
                  from agency.early_release
                 where day between :first and :last
                """)
                .param("first", Date.valueOf(span.first()))
                .param("last", Date.valueOf(span.last()))
                .query(row -> {
                    switch (row.getString("what")) {
                        case "TERM" -> {
                            var term = TERM.mapRow(row, 0);
                            terms.put(term.id(), term);
                        }
                        case "CLOSED" -> closed.add(row.getObject("day", LocalDate.class));
                        default -> early.add(EARLY_RELEASE.mapRow(row, 0));
                    }
                });
        return new CalendarSpan(span, terms, closed, early);
    }

    /** Every period of every school, by school and start. */
    @Transactional(readOnly = true)
    public List<BellPeriod> bells() {
        return jdbc.sql("""
                select school_id, name, days, starts_at, ends_at
                  from agency.bell_period
                 order by school_id, starts_at
                """).query(BELL).list();
    }

    @Transactional(readOnly = true)
    public List<BellPeriod> bells(SchoolId school) {
        return jdbc.sql("""
                select school_id, name, days, starts_at, ends_at
                  from agency.bell_period
                 where school_id = :school
                 order by starts_at
                """).param("school", school.value()).query(BELL).list();
    }

    public void add(Term term) {
        jdbc.sql("""
                insert into agency.term (id, code, name, school_year, first_day, last_day)
                values (:id, :code, :name, :year, :first, :last)
                """)
                .param("id", term.id().value())
                .param("code", term.code())
                .param("name", term.name())
                .param("year", term.year().firstYear())
                .param("first", Date.valueOf(term.days().first()))
                .param("last", Date.valueOf(term.days().last()))
                .update();
    }

    /** @param why as the calendar shows it: {@code "Winter recess"} */
    public void close(LocalDate day, String why) {
        jdbc.sql("""
                insert into agency.closed_day (day, why) values (:day, :why)
                on conflict (agency_id, day) do update set why = excluded.why
                """).param("day", Date.valueOf(day)).param("why", why).update();
    }

    /** Opens a closed day again. @return whether it was closed */
    public boolean open(LocalDate day) {
        return jdbc.sql("delete from agency.closed_day where day = :day")
                        .param("day", Date.valueOf(day))
                        .update()
                == 1;
    }

    /**
     * Lets classes end early on a day, or at another hour than said before.
     *
     * @param until when the last class ends, by the agency's clock
     * @param why as the calendar shows it: {@code "Staff development"}
     * @param site none for every site that has no hour of its own
     */
    public void releaseEarly(LocalDate day, LocalTime until, String why, @Nullable SiteId site) {
        jdbc.sql("""
                insert into agency.early_release (day, site_id, until, why) values (:day, :site, :until, :why)
                on conflict (agency_id, day, site_id) do update set until = excluded.until, why = excluded.why
                """)
                .param("day", Date.valueOf(day))
                .param("site", site == null ? null : site.value())
                .param("until", until)
                .param("why", why)
                .update();
    }

    /** Lets classes end at their usual hour again. @return whether there was an early release of this day and site */
    public boolean releaseAsUsual(LocalDate day, @Nullable SiteId site) {
        return jdbc.sql("""
                delete from agency.early_release
                 where day = :day
                   and site_id is not distinct from :site::uuid
                """)
                        .param("day", Date.valueOf(day))
                        .param("site", site == null ? null : site.value())
                        .update()
                == 1;
    }

    public void add(BellPeriod period) {
        var meeting = period.meeting();
        jdbc.sql("""
                insert into agency.bell_period (school_id, name, days, starts_at, ends_at)
                values (:school, :name, :days, :start, :end)
                """)
                .param("school", period.school().value())
                .param("name", period.name())
                .param("days", bitsOf(meeting))
                .param("start", meeting.start())
                .param("end", meeting.end())
                .update();
    }

    /** The days as the database keeps them: bit 0 is Monday. */
    public static int bitsOf(MeetingPattern meeting) {
        return meeting.days().stream()
                .mapToInt(day -> 1 << (day.getValue() - 1))
                .sum();
    }

    public static EnumSet<DayOfWeek> daysOf(int bits) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            if ((bits & 1 << (day.getValue() - 1)) != 0) {
                days.add(day);
            }
        }
        return days;
    }
}
