package org.ropeway.funding;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ropeway.attendance.Claim;
import org.ropeway.attendance.Kind;
import org.ropeway.attendance.Period;
import org.ropeway.attendance.Periods;
import org.ropeway.shared.DateSpan;
import org.ropeway.shared.DistrictId;
import org.ropeway.shared.SchoolYear;
import org.ropeway.shared.SectionId;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Minutes by district of residence, for costs and shares. A certified period that lies within the days counts as it was
 * certified, also where its students live elsewhere now; other days count as the ledger tells now.
 */
@Service
@Transactional(readOnly = true)
public class HoursOfYear {
    private final JdbcClient jdbc;
    private final Periods periods;
    private final CountedMinutes minutes;

    HoursOfYear(JdbcClient jdbc, Periods periods, CountedMinutes minutes) {
        this.jdbc = jdbc;
        this.periods = periods;
        this.minutes = minutes;
    }

    /**
     * Minutes that have everything else in common, but for whether they are certified; never 0.
     *
     * @param member the member district of residence; none for students who live in none
     */
    public record Line(
            SectionId section, @Nullable DistrictId member, YearMonth month, Kind kind, Claim claim, long minutes) {

        /** The same with other minutes. */
        public Line of(long sum) {
            return new Line(section, member, month, kind, claim, sum);
        }
    }

    /** All minutes of 1 July to 30 June. */
    public List<Line> of(SchoolYear year) {
        return of(FundingRules.daysOf(year));
    }

    /** All minutes of the days, corrections taken off. @param days of one school year */
    public List<Line> of(DateSpan days) {
        var certified = certifiedIn(days);
        var lines = new ArrayList<>(minutes.certified(certified));
        open(days, certified).forEach(open -> lines.addAll(minutes.open(open)));
        return lines;
    }

    /**
     * How many students attended at all, of the program's own hours, by member district; under null those who live in none.
     *
     * @param days of one school year
     */
    public Map<@Nullable DistrictId, Integer> served(DateSpan days) {
        var certified = certifiedIn(days);
        var open = open(days, certified);
        var served = new HashMap<@Nullable DistrictId, Integer>();
        jdbc.sql("""
                with line as (
                  select kept.student_id, kept.district_id as member, kept.minutes
                    from attendance.report_period period
                    join funding.frozen_minutes kept
                      on kept.period_id = period.period_id
                     and kept.version = period.version
                   where period.period_id = any(:certified)
                     and kept.claim = 'ROP'
                   union all
                  select identity.now_id, case when not student.out_of_area then student.district_id end, spent.minutes
                    from (select entry.student_id, sum(entry.minutes) as minutes
                            from unnest(:firsts::date[], :lasts::date[]) as open (first, last)
                            join attendance.report_entry entry on entry.day between open.first and open.last
                           where entry.claim = 'ROP'
                           group by entry.student_id) spent
                    left join students.report_identity identity on identity.student_id = spent.student_id
                    left join students.report_student student on student.student_id = identity.now_id),
                attended as (
                  select identity.now_id, line.member
                    from line
                    left join students.report_identity identity on identity.student_id = line.student_id
                   group by identity.now_id, line.member
                  having sum(line.minutes) > 0)
                select member, count(*) as served from attended group by member
                """)
                .param("certified", ids(certified))
                .param("firsts", dates(open.stream().map(DateSpan::first).toList()))
                .param("lasts", dates(open.stream().map(DateSpan::last).toList()))
                .query((RowCallbackHandler) row -> served.put(district(row, "member"), row.getInt("served")));
        return served;
    }

    private List<Period> certifiedIn(DateSpan days) {
        return periods.of(FundingRules.yearOf(days.last())).stream()
                .filter(Period::isLocked)
                .filter(period -> days.contains(period.days().first())
                        && days.contains(period.days().last()))
                .toList();
    }

    /** The days without those of the periods, which are in their order. */
    private static List<DateSpan> open(DateSpan days, List<Period> certified) {
        var open = new ArrayList<DateSpan>();
        var next = days.first();
        for (var period : certified) {
            if (next.isBefore(period.days().first())) {
                open.add(new DateSpan(next, period.days().first().minusDays(1)));
            }
            next = period.days().last().plusDays(1);
        }
        if (!next.isAfter(days.last())) {
            open.add(new DateSpan(next, days.last()));
        }
        return open;
    }

    private static UUID[] ids(List<Period> certified) {
        return certified.stream().map(Period::id).toArray(UUID[]::new);
    }

    private static Date[] dates(List<LocalDate> days) {
        return days.stream().map(Date::valueOf).toArray(Date[]::new);
    }

    private static @Nullable DistrictId district(ResultSet row, String column) throws SQLException {
        var district = row.getObject(column, UUID.class);
        return district == null ? null : new DistrictId(district);
    }
}
