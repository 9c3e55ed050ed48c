package org.ropeway.funding;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ropeway.attendance.Claim;
import org.ropeway.attendance.Kind;
import org.ropeway.shared.DateSpan;
import org.ropeway.shared.DistrictId;
import org.ropeway.shared.Grade;
import org.ropeway.shared.SchoolYear;
import org.ropeway.shared.SectionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ledger's minutes, added up: the one place where funding reads them. */
@Service
@Transactional(readOnly = true)
public class HoursOfYear {
    private final JdbcClient jdbc;

    HoursOfYear(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Minutes that have everything else in common; never 0.
     *
     * @param district none where the student is not known any more
     * @param outOfArea lives in no member district; the district is then the one whose roster tells of the student
     * @param grade as the roster tells it now; 13 for an adult; none where it is not told
     */
    public record Line(
            SectionId section,
            @Nullable DistrictId district,
            boolean outOfArea,
            @Nullable Grade grade,
            YearMonth month,
            Kind kind,
            Claim claim,
            long minutes) {

        /** The member district that the hours belong to; none for students of other districts. */
        public @Nullable DistrictId member() {
            return outOfArea ? null : district;
        }
    }

    /** All minutes of 1 July to 30 June. */
    public List<Line> of(SchoolYear year) {
        return of(FundingRules.daysOf(year));
    }

    /** All minutes of the days, corrections taken off; their sum is the ledger's. */
    public List<Line> of(DateSpan days) {
        return jdbc.sql("""
                with spent as (
                  select section_id, student_id, date_trunc('month', day::timestamp)::date as month, kind, claim,
                         sum(minutes) as minutes
                    from attendance.report_entry
                   where day between :first and :last
                   group by section_id, student_id, month, kind, claim)
                select spent.section_id, student.district_id, coalesce(student.out_of_area, false) as out_of_area,
                       student.grade, spent.month, spent.kind, spent.claim, sum(spent.minutes) as minutes
                  from spent
                  left join students.report_identity identity on identity.student_id = spent.student_id
                  left join students.report_student student on student.student_id = identity.now_id
                 group by spent.section_id, student.district_id, student.out_of_area, student.grade, spent.month,
                          spent.kind, spent.claim
                having sum(spent.minutes) <> 0
                 order by spent.section_id, student.district_id, student.grade, spent.month, spent.kind, spent.claim
                """)
                .param("first", Date.valueOf(days.first()))
                .param("last", Date.valueOf(days.last()))
                .query(HoursOfYear::line)
                .list();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        var district = row.getObject("district_id", UUID.class);
        var grade = row.getObject("grade", Integer.class);
        return new Line(
                new SectionId(row.getObject("section_id", UUID.class)),
                district == null ? null : new DistrictId(district),
                row.getBoolean("out_of_area"),
                grade == null ? null : new Grade(grade),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                Kind.valueOf(row.getString("kind")),
                Claim.valueOf(row.getString("claim")),
                row.getLong("minutes"));
    }
}
