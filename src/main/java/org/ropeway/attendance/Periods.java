package org.ropeway.attendance;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ropeway.attendance.Period.Name;
import org.ropeway.attendance.Period.Status;
import org.ropeway.law.Law;
import org.ropeway.shared.DateSpan;
import org.ropeway.shared.NoSuch;
import org.ropeway.shared.SchoolYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The bound agency's attendance periods: three a school year, which begins on July 1. */
@Service
@Transactional
public class Periods {
    private final JdbcClient jdbc;
    private final Law law;

    Periods(JdbcClient jdbc, Law law) {
        this.jdbc = jdbc;
        this.law = law;
    }

    /** The year's periods in their order; those that nobody has certified yet end as the parameters say today. */
    public List<Period> of(SchoolYear year) {
        var known = jdbc.sql("""
                select id, school_year, name, first_day, last_day, status, version, certified_at, certified_by
                  from attendance.period
                 where school_year = :year
                """)
                .param("year", year.firstYear())
                .query(Periods::period)
                .list();
        var periods = new ArrayList<Period>();
        var first = LocalDate.of(year.firstYear(), Month.JULY, 1);
        for (var name : Name.values()) {
            var from = first;
            var period = known.stream()
                    .filter(one -> one.name() == name)
                    .findFirst()
                    .orElseGet(() -> opened(year, name, new DateSpan(from, lastDay(year, name, from))));
            periods.add(period);
            first = period.days().last().plusDays(1);
        }
        return periods;
    }

    /** Cut-offs that an agency has set out of their order leave one day to a period. */
    private LocalDate lastDay(SchoolYear year, Name name, LocalDate first) {
        var cutoff = law.on(LocalDate.of(year.firstYear(), Month.JULY, 1), name.cutoff())
                .monthDay();
        int calendarYear = cutoff.getMonthValue() >= Month.JULY.getValue() ? year.firstYear() : year.firstYear() + 1;
        var last = cutoff.atYear(calendarYear);
        return last.isBefore(first) ? first : last;
    }

    private static Period opened(SchoolYear year, Name name, DateSpan days) {
        var id =
                UUID.nameUUIDFromBytes("%s %s".formatted(year, name).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new Period(id, year, name, days, Status.OPEN, 0, null, null);
    }

    public Period of(SchoolYear year, Name name) {
        return of(year).stream()
                .filter(period -> period.name() == name)
                .findFirst()
                .orElseThrow();
    }

    /** @throws NoSuch if nobody has certified such a period */
    @Transactional(readOnly = true)
    public Period byId(UUID id) {
        return find(id).orElseThrow(() -> new NoSuch("attendance period", id));
    }

    private Optional<Period> find(UUID id) {
        return jdbc.sql("""
                select id, school_year, name, first_day, last_day, status, version, certified_at, certified_by
                  from attendance.period
                 where id = :id
                """).param("id", id).query(Periods::period).optional();
    }

    /** One at a time; whoever writes to the ledger meanwhile is waited for, and waits. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('ledger ' || current_setting('ropeway.agency'), 0))")
                .query()
                .listOfRows();
    }

    Period certified(Period period, Instant at, String by) {
        jdbc.sql("""
                insert into attendance.period
                       (id, school_year, name, first_day, last_day, status, version, certified_at, certified_by)
                values (:id, :year, :name, :first, :last, 'CERTIFIED', 1, :at, :by)
                    on conflict (agency_id, id) do update
                   set status = 'CERTIFIED', version = period.version + 1, certified_at = :at, certified_by = :by
                """)
                .param("id", period.id())
                .param("year", period.year().firstYear())
                .param("name", period.name().name())
                .param("first", Date.valueOf(period.days().first()))
                .param("last", Date.valueOf(period.days().last()))
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
        return byId(period.id());
    }

    void reopened(UUID id) {
        jdbc.sql("update attendance.period set status = 'REOPENED' where id = :id")
                .param("id", id)
                .update();
    }

    /** The certified stretches that have a day of the span. */
    @Transactional(readOnly = true)
    public List<DateSpan> certified(DateSpan span) {
        return jdbc.sql("""
                select first_day, last_day
                  from attendance.period
                 where status = 'CERTIFIED'
                   and first_day <= :last
                   and last_day >= :first
                 order by first_day
                """)
                .param("first", Date.valueOf(span.first()))
                .param("last", Date.valueOf(span.last()))
                .query((row, _) -> new DateSpan(
                        row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class)))
                .list();
    }

    private static Period period(ResultSet row, int number) throws SQLException {
        var at = row.getTimestamp("certified_at");
        return new Period(
                row.getObject("id", UUID.class),
                new SchoolYear(row.getInt("school_year")),
                Name.valueOf(row.getString("name")),
                new DateSpan(row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class)),
                Status.valueOf(row.getString("status")),
                row.getInt("version"),
                at == null ? null : at.toInstant(),
                row.getString("certified_by"));
    }
}
