package org.ropeway.funding.ada;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ropeway.attendance.Period;
import org.ropeway.shared.SchoolYear;
import org.ropeway.shared.SectionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was written for a period's days after they had been certified and opened again. */
@Repository
class Corrections {
    private final JdbcClient jdbc;

    Corrections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Latest first. */
    List<Correction> of(SchoolYear year) {
        return jdbc.sql("""
                with first as (
                  select period_id, min(at) as at
                    from funding.frozen_period
                   group by period_id)
                select period.name, posting.section_id, posting.seq, min(entry.day) as first_day,
                       max(entry.day) as last_day, sum(entry.minutes) as minutes, posting.entered_at,
                       posting.entered_by, posting.why
                  from first
                  join attendance.report_period period on period.period_id = first.period_id
                  join attendance.report_posting posting on posting.entered_at > first.at
                  join attendance.report_entry entry
                    on entry.section_id = posting.section_id
                   and entry.seq = posting.seq
                   and entry.day between period.first_day and period.last_day
                 where period.school_year = :year
                 group by period.name, posting.section_id, posting.seq, posting.entered_at, posting.entered_by, posting.why
                 order by posting.entered_at desc, posting.section_id, posting.seq
                """)
                .param("year", year.firstYear())
                .query((row, _) -> new Correction(
                        Period.Name.valueOf(row.getString("name")),
                        new SectionId(row.getObject("section_id", UUID.class)),
                        row.getLong("seq"),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        row.getLong("minutes"),
                        row.getTimestamp("entered_at").toInstant(),
                        row.getString("entered_by"),
                        row.getString("why")))
                .list();
    }
}
