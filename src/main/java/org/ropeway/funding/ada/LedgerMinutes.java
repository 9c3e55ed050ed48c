package org.ropeway.funding.ada;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.ropeway.attendance.Claim;
import org.ropeway.attendance.Kind;
import org.ropeway.attendance.Period;
import org.ropeway.shared.DateSpan;
import org.ropeway.shared.SectionId;
import org.ropeway.shared.StudentId;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The ledger as it is now, with the students as they are known now. */
@Repository
class LedgerMinutes {
    /** Rows that are in memory at once where a file is written. */
    private static final int ROWS = 2_000;

    private final JdbcClient jdbc;

    LedgerMinutes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * All minutes of the days, corrections taken off. The ledger is added up by student before anything is looked up, and a
     * student's months come in one row: a year has some million entries.
     */
    List<Cell> cells(DateSpan days) {
        var months = months(days);
        var sums = new CellSums();
        jdbc.sql("""
                with spent as (
                  select section_id, student_id, kind_code, claim_code, width_bucket(day, :months::date[]) as month,
                         sum(minutes) as minutes
                    from attendance.report_entry
                   where day between :first and :last
                   group by section_id, student_id, kind_code, claim_code, month),
                of_student as (
                  select section_id, student_id, kind_code, claim_code,
                         array_agg(month) as months, array_agg(minutes) as minutes
                    from spent
                   group by section_id, student_id, kind_code, claim_code)
                select spent.section_id,
                       case when not student.out_of_area then student.district_id end as district_id,
                       case when student.grade in (9, 10) then 'NINE_TEN'
                            when student.grade in (11, 12) then 'ELEVEN_TWELVE'
                            else 'ADULT' end as grade_band,
                       attendance.report_kind(spent.kind_code) as kind, attendance.report_claim(spent.claim_code) as claim,
                       spent.months, spent.minutes
                  from of_student spent
                  left join students.report_identity identity on identity.student_id = spent.student_id
                  left join students.report_student student on student.student_id = identity.now_id
                """)
                .param(
                        "months",
                        months.stream()
                                .map(month -> Date.valueOf(month.atDay(1)))
                                .toArray(Date[]::new))
                .param("first", Date.valueOf(days.first()))
                .param("last", Date.valueOf(days.last()))
                .query((RowCallbackHandler) row -> sums.add(row, number -> months.get(number - 1)));
        return sums.cells();
    }

    /** The months that the days touch, in their order. */
    private static List<YearMonth> months(DateSpan days) {
        return Stream.iterate(
                        YearMonth.from(days.first()),
                        month -> !month.isAfter(YearMonth.from(days.last())),
                        month -> month.plusMonths(1))
                .toList();
    }

    /** The same of one section, by student. */
    List<StudentLine> lines(SectionId section, DateSpan days) {
        return jdbc.sql("""
                with spent as (
                  select section_id, student_id, (date_trunc('month', day::timestamp))::date as month, kind, claim,
                         sum(minutes) as minutes
                    from attendance.report_entry
                   where section_id = :section
                     and day between :first and :last
                   group by section_id, student_id, month, kind, claim
                  having sum(minutes) <> 0)
                select spent.section_id, spent.student_id,
                       case when not student.out_of_area then student.district_id end as district_id,
                       case when student.grade in (9, 10) then 'NINE_TEN'
                            when student.grade in (11, 12) then 'ELEVEN_TWELVE'
                            else 'ADULT' end as grade_band,
                       spent.month, spent.kind, spent.claim, spent.minutes
                  from spent
                  left join students.report_identity identity on identity.student_id = spent.student_id
                  left join students.report_student student on student.student_id = identity.now_id
                """)
                .param("section", section.value())
                .param("first", Date.valueOf(days.first()))
                .param("last", Date.valueOf(days.last()))
                .query((row, number) -> new StudentLine(
                        days, new StudentId(row.getObject("student_id", UUID.class)), Cell.read(row, number)))
                .list();
    }

    /** What was written of a section, by student, day and in the order of writing; read as it is handed over. */
    void entries(SectionId section, DateSpan days, Consumer<TracedEntry> each) {
        jdbc.sql("""
                select entry.student_id, entry.day, entry.kind, entry.claim, entry.starts, entry.minutes, entry.seq, entry.line,
                       posting.entered_at, posting.entered_by, posting.why
                  from attendance.report_entry entry
                  join attendance.report_posting posting
                    on posting.section_id = entry.section_id
                   and posting.seq = entry.seq
                 where entry.section_id = :section
                   and entry.day between :first and :last
                 order by entry.student_id, entry.day, entry.seq, entry.line
                """)
                .param("section", section.value())
                .param("first", Date.valueOf(days.first()))
                .param("last", Date.valueOf(days.last()))
                .withFetchSize(ROWS)
                .query((RowCallbackHandler) row -> each.accept(entry(row, 0)));
    }

    /** What was written of a student, by day and in the order of writing. */
    List<TracedEntry> entries(SectionId section, StudentId student, DateSpan days) {
        return jdbc.sql("""
                select entry.student_id, entry.day, entry.kind, entry.claim, entry.starts, entry.minutes, entry.seq, entry.line,
                       posting.entered_at, posting.entered_by, posting.why
                  from attendance.report_entry entry
                  join attendance.report_posting posting
                    on posting.section_id = entry.section_id
                   and posting.seq = entry.seq
                 where entry.section_id = :section
                   and entry.student_id = :student
                   and entry.day between :first and :last
                 order by entry.day, entry.seq, entry.line
                """)
                .param("section", section.value())
                .param("student", student.value())
                .param("first", Date.valueOf(days.first()))
                .param("last", Date.valueOf(days.last()))
                .query(LedgerMinutes::entry)
                .list();
    }

    private static TracedEntry entry(ResultSet row, int number) throws SQLException {
        return new TracedEntry(
                new StudentId(row.getObject("student_id", UUID.class)),
                row.getObject("day", LocalDate.class),
                Kind.valueOf(row.getString("kind")),
                Claim.valueOf(row.getString("claim")),
                row.getInt("starts"),
                row.getInt("minutes"),
                row.getLong("seq"),
                row.getInt("line"),
                row.getTimestamp("entered_at").toInstant(),
                row.getString("entered_by"),
                row.getString("why"));
    }

    /**
     * Students of grades 9 to 12 who attended, and seats that were attended, of the program's own hours: certified periods
     * as they were certified, open days as the ledger tells now.
     */
    Attended attended(Collection<Period> certified, List<DateSpan> open) {
        return jdbc.sql("""
                with line as (
                  select kept.section_id, kept.student_id, kept.grade_band <> 'ADULT' as youth, kept.minutes
                    from attendance.report_period period
                    join funding.frozen_minutes kept
                      on kept.period_id = period.period_id
                     and kept.version = period.version
                   where period.period_id = any(:certified)
                     and kept.claim = 'ROP'
                   union all
                  select spent.section_id, spent.student_id, coalesce(student.grade between 9 and 12, false), spent.minutes
                    from (select entry.section_id, entry.student_id, sum(entry.minutes) as minutes
                            from unnest(:firsts::date[], :lasts::date[]) as open (first, last)
                            join attendance.report_entry entry on entry.day between open.first and open.last
                           where entry.claim = 'ROP'
                           group by entry.section_id, entry.student_id) spent
                    left join students.report_identity identity on identity.student_id = spent.student_id
                    left join students.report_student student on student.student_id = identity.now_id),
                attended as (
                  select section_id, student_id, bool_or(youth) as youth
                    from line
                   group by section_id, student_id
                  having sum(minutes) > 0)
                select count(distinct identity.now_id) filter (where attended.youth) as pupils, count(*) as seats
                  from attended
                  left join students.report_identity identity on identity.student_id = attended.student_id
                """)
                .param("certified", certified.stream().map(Period::id).toArray(UUID[]::new))
                .param(
                        "firsts",
                        open.stream().map(DateSpan::first).map(Date::valueOf).toArray(Date[]::new))
                .param(
                        "lasts",
                        open.stream().map(DateSpan::last).map(Date::valueOf).toArray(Date[]::new))
                .query((row, _) -> new Attended(row.getInt("pupils"), row.getInt("seats")))
                .single();
    }
}
