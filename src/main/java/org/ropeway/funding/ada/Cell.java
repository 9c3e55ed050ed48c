package org.ropeway.funding.ada;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ropeway.attendance.Claim;
import org.ropeway.attendance.Kind;
import org.ropeway.shared.DistrictId;
import org.ropeway.shared.SectionId;

/**
 * Minutes that have everything else in common.
 *
 * @param district the member district of residence; none for students who live in none
 */
public record Cell(
        SectionId section,
        @Nullable DistrictId district,
        GradeBand band,
        YearMonth month,
        Kind kind,
        Claim claim,
        long minutes) {

    static Cell read(ResultSet row, int number) throws SQLException {
        var district = row.getObject("district_id", UUID.class);
        return new Cell(
                new SectionId(row.getObject("section_id", UUID.class)),
                district == null ? null : new DistrictId(district),
                GradeBand.valueOf(row.getString("grade_band")),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                Kind.valueOf(row.getString("kind")),
                Claim.valueOf(row.getString("claim")),
                row.getLong("minutes"));
    }
}
