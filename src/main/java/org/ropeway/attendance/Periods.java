package org.ropeway.attendance;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.ropeway.shared.DateSpan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The bound agency's attendance periods. */
@Service
@Transactional
public class Periods {
    private final JdbcClient jdbc;

    Periods(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
}
