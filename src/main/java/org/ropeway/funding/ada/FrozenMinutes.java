package org.ropeway.funding.ada;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.ropeway.attendance.Period;
import org.ropeway.attendance.PeriodCertified;
import org.ropeway.attendance.Periods;
import org.ropeway.funding.FundingRules;
import org.ropeway.shared.SectionId;
import org.ropeway.shared.StudentId;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what is certified as it was: the minutes with where their students lived then, and the parameters. */
@Repository
class FrozenMinutes {
    private final JdbcClient jdbc;
    private final Periods periods;
    private final RulesOfYear.Reading rules;
    private final PriorityAdults priorities;
    private final Clock clock;

    FrozenMinutes(JdbcClient jdbc, Periods periods, RulesOfYear.Reading rules, PriorityAdults priorities, Clock clock) {
        this.jdbc = jdbc;
        this.periods = periods;
        this.rules = rules;
        this.priorities = priorities;
        this.clock = clock;
    }

    /** In the transaction that certifies: either both are kept or neither. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void freeze(PeriodCertified certified) {
        begin(certified);
        int students = keepStudents(certified);
        if (students > 0) {
            keepSums(certified);
            priorities.freeze(certified);
        }
        var year = FundingRules.yearOf(certified.days().last());
        var name = periods.byId(certified.period()).name();
        rules.of(year, name).used().forEach(used -> keep(certified, used));
    }

    private void begin(PeriodCertified certified) {
        jdbc.sql("""
                insert into funding.frozen_period (period_id, version, at, minutes)
                select :period, :version, :at, coalesce(sum(minutes), 0)
                  from attendance.report_entry
                 where day between :first and :last
                """)
                .param("period", certified.period())
                .param("version", certified.version())
                .param("at", Timestamp.from(clock.instant()))
                .param("first", Date.valueOf(certified.days().first()))
                .param("last", Date.valueOf(certified.days().last()))
                .update();
    }

    private int keepStudents(PeriodCertified certified) {
        return jdbc.sql("""
                insert into funding.frozen_minutes
                       (period_id, version, section_id, student_id, month, kind, claim, district_id, grade_band, minutes)
                select :period, :version, spent.section_id, spent.student_id, spent.month, spent.kind, spent.claim,
                       case when not student.out_of_area then student.district_id end,
                       case when student.grade in (9, 10) then 'NINE_TEN'
                            when student.grade in (11, 12) then 'ELEVEN_TWELVE'
                            else 'ADULT' end,
                       spent.minutes
                  from (select section_id, student_id, (date_trunc('month', day::timestamp))::date as month, kind, claim,
                               sum(minutes) as minutes
                          from attendance.report_entry
                         where day between :first and :last
                         group by section_id, student_id, month, kind, claim
                        having sum(minutes) <> 0) spent
                  left join students.report_identity identity on identity.student_id = spent.student_id
                  left join students.report_student student on student.student_id = identity.now_id
                """)
                .param("period", certified.period())
                .param("version", certified.version())
                .param("first", Date.valueOf(certified.days().first()))
                .param("last", Date.valueOf(certified.days().last()))
                .update();
    }

    private void keepSums(PeriodCertified certified) {
        jdbc.sql("""
                insert into funding.frozen_sum
                       (period_id, version, section_id, district_id, grade_band, month, kind, claim, minutes)
                select period_id, version, section_id, district_id, grade_band, month, kind, claim, sum(minutes)
                  from funding.frozen_minutes
                 where period_id = :period
                   and version = :version
                 group by period_id, version, section_id, district_id, grade_band, month, kind, claim
                """)
                .param("period", certified.period())
                .param("version", certified.version())
                .update();
    }

    private void keep(PeriodCertified certified, UsedParameter used) {
        jdbc.sql("""
                insert into funding.frozen_parameter
                       (period_id, version, parameter, value, unit, from_day, to_day, source, standing)
                values (:period, :version, :parameter, :value, :unit, :from, :to, :source, :standing)
                """)
                .param("period", certified.period())
                .param("version", certified.version())
                .param("parameter", used.parameter())
                .param("value", used.value())
                .param("unit", used.unit())
                .param("from", used.from() == null ? null : Date.valueOf(used.from()))
                .param("to", used.to() == null ? null : Date.valueOf(used.to()))
                .param("source", used.source())
                .param("standing", used.standing().name())
                .update();
    }

    /** The sums of periods that are certified, each in the version that stands; months come in one row, as days since 1970. */
    List<Cell> cells(Collection<Period> certified) {
        var months = new HashMap<Integer, YearMonth>();
        var sums = new CellSums();
        jdbc.sql("""
                select sum.section_id, sum.district_id, sum.grade_band, sum.kind, sum.claim,
                       array_agg(sum.month - date '1970-01-01') as months, array_agg(sum.minutes) as minutes
                  from attendance.report_period period
                  join funding.frozen_sum sum
                    on sum.period_id = period.period_id
                   and sum.version = period.version
                 where period.period_id = any(:periods)
                   and period.status = 'CERTIFIED'
                 group by sum.section_id, sum.district_id, sum.grade_band, sum.kind, sum.claim
                """).param("periods", ids(certified)).query((RowCallbackHandler) row ->
                sums.add(row, day -> months.computeIfAbsent(day, one -> YearMonth.from(LocalDate.ofEpochDay(one)))));
        return sums.cells();
    }

    /** One section's minutes of a certified period, by student. */
    List<StudentLine> lines(SectionId section, Period certified) {
        return jdbc.sql("""
                select section_id, student_id, district_id, grade_band, month, kind, claim, minutes
                  from funding.frozen_minutes
                 where period_id = :period
                   and version = :version
                   and section_id = :section
                """)
                .param("period", certified.id())
                .param("version", certified.version())
                .param("section", section.value())
                .query((row, number) -> new StudentLine(
                        certified.days(),
                        new StudentId(row.getObject("student_id", UUID.class)),
                        Cell.read(row, number)))
                .list();
    }

    /** The parameters that stand with a certified period. */
    List<UsedParameter> parameters(Period certified) {
        return jdbc.sql("""
                select parameter, value, unit, from_day, to_day, source, standing
                  from funding.frozen_parameter
                 where period_id = :period
                   and version = :version
                 order by parameter
                """)
                .param("period", certified.id())
                .param("version", certified.version())
                .query((row, _) -> new UsedParameter(
                        row.getString("parameter"),
                        row.getString("value"),
                        row.getString("unit"),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("to_day", LocalDate.class),
                        row.getString("source"),
                        UsedParameter.Standing.valueOf(row.getString("standing"))))
                .list();
    }

    private static UUID[] ids(Collection<Period> periods) {
        return periods.stream().map(Period::id).toArray(UUID[]::new);
    }
}
