package org.ropeway.bench;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Entries of the bound agency's sections, written by one statement: without the ledger's checks and hashes. */
final class PlainYear {
    static final int SEATS = 8_334;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    PlainYear(ApplicationContext context) {
        this.jdbc = context.getBean(JdbcClient.class);
        this.transaction = context.getBean(TransactionTemplate.class);
    }

    /** Everybody's every day: some absent, some hours of a college. @return how many entries were written */
    long attend(List<UUID> students, int sections, List<LocalDate> days) {
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
                    select section.id, student.id, day.day, day.seq, seat.number,
                           case when seat.number < :count then 780 else 900 end,
                           case when hashint4(seat.number * 1000 + day.seq::int) % 20 = 0 then 0 else 90 end,
                           case when seat.number % 17 = 0 then 'T' else 'C' end,
                           case when section.place % 25 = 0 then 'C' else 'R' end
                      from unnest(:dates::date[]) with ordinality as day (day, seq)
                     cross join generate_series(0, :seats - 1) as seat (number)
                      join unnest(:students::uuid[]) with ordinality as student (id, number)
                        on student.number = 1 + seat.number % :count
                      join (select id, row_number() over (order by code) - 1 as place from schedule.section) section
                        on section.place = seat.number % :sections
                     order by day.day, section.place
                    """)
                    .param("students", students.toArray(UUID[]::new))
                    .param("count", students.size())
                    .param("dates", dates)
                    .param("seats", SEATS)
                    .param("sections", sections)
                    .update();
        });
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
