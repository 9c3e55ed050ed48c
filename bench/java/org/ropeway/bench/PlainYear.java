package org.ropeway.bench;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.ropeway.shared.InstructorId;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A year of the bound {@link BenchAgency}, complete and signed, written by few statements: without the ledger's checks and
 * hashes, which other measurements measure.
 */
final class PlainYear {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    PlainYear(ApplicationContext context) {
        this.jdbc = context.getBean(JdbcClient.class);
        this.transaction = context.getBean(TransactionTemplate.class);
    }

    /** Everybody's every day: some absent, some hours of a college. @return how many entries were written */
    long attend(List<LocalDate> days, InstructorId signing) {
        var dates = days.stream().map(Date::valueOf).toArray(Date[]::new);
        return transaction.execute(_ -> {
            post(dates);
            long entries = enter(dates);
            sign(dates, signing);
            return entries;
        });
    }

    private void post(Date[] dates) {
        jdbc.sql("""
                insert into attendance.chain (section_id, seq, hash)
                select id, :days, sha256(id::text::bytea)
                  from schedule.section
                """).param("days", dates.length).update();
        jdbc.sql("""
                insert into attendance.posting (section_id, seq, act, at, by_name, entries, hash)
                select section.id, day.seq, 'SHEET', day.day + time '15:00', 'bench', 42, sha256(section.id::text::bytea)
                  from schedule.section
                 cross join unnest(:dates::date[]) with ordinality as day (day, seq)
                """).param("dates", dates).update();
        jdbc.sql("""
                insert into attendance.sheet (section_id, day, version, present, absent, taken_at, taken_by)
                select section.id, day, 1, 40, 2, day + time '15:00', 'bench'
                  from schedule.section
                 cross join unnest(:dates::date[]) as day
                """).param("dates", dates).update();
    }

    /** The sections of {@link BenchAgency} meet at eight and at one in turns. */
    private long enter(Date[] dates) {
        return jdbc.sql("""
                with section as (
                  select id, row_number() over (order by code) - 1 as place from schedule.section
                ), seat as materialized (
                  select e.section_id, e.student_id, section.place,
                         row_number() over (order by section.place, e.student_id) as number
                    from seating.enrollment e
                    join section on section.id = e.section_id
                )
                insert into attendance.entry (section_id, student_id, day, seq, line, starts, minutes, kind, claim)
                select seat.section_id, seat.student_id, day.day, day.seq, seat.number,
                       case when seat.place % 2 = 0 then 480 else 780 end,
                       case when hashint4((seat.number * 1000 + day.seq)::int) % 20 = 0 then 0 else 90 end,
                       case when seat.number % 17 = 0 then 'T' else 'C' end,
                       case when seat.place % 25 = 0 then 'C' else 'R' end
                  from unnest(:dates::date[]) with ordinality as day (day, seq)
                 cross join seat
                 order by day.day, seat.place
                """).param("dates", dates).update();
    }

    private void sign(Date[] dates, InstructorId instructor) {
        jdbc.sql("""
                insert into attendance.signature (section_id, month, seq, minutes, instructor_id, by_name, at)
                select section.id, month, :seq, 0, :instructor, 'bench', now()
                  from schedule.section
                 cross join (select distinct date_trunc('month', day)::date as month from unnest(:dates::date[]) as day) of_year
                """)
                .param("dates", dates)
                .param("seq", dates.length)
                .param("instructor", instructor.value())
                .update();
    }

    /** Until PostgreSQL has looked at the new rows by itself, as in a program that runs; a minute and a half at most. */
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
