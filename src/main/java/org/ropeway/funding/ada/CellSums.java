package org.ropeway.funding.ada;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.ropeway.attendance.Claim;
import org.ropeway.attendance.Kind;
import org.ropeway.shared.DistrictId;
import org.ropeway.shared.SectionId;

/** Adds rows of several months up to cells. */
final class CellSums {
    private final Map<Group, Map<YearMonth, Long>> sums = new HashMap<>();

    private record Group(SectionId section, @Nullable DistrictId district, GradeBand band, Kind kind, Claim claim) {}

    /** @param month what a number of the row's {@code months} stands for */
    void add(ResultSet row, IntFunction<YearMonth> month) throws SQLException {
        var district = row.getObject("district_id", UUID.class);
        var group = new Group(
                new SectionId(row.getObject("section_id", UUID.class)),
                district == null ? null : new DistrictId(district),
                GradeBand.valueOf(row.getString("grade_band")),
                Kind.valueOf(row.getString("kind")),
                Claim.valueOf(row.getString("claim")));
        var months = (Integer[]) row.getArray("months").getArray();
        var minutes = (Long[]) row.getArray("minutes").getArray();
        var known = sums.computeIfAbsent(group, _ -> new TreeMap<>());
        for (int i = 0; i < months.length; i++) {
            known.merge(month.apply(months[i]), minutes[i], Math::addExact);
        }
    }

    /** Those that are not 0. */
    List<Cell> cells() {
        var cells = new ArrayList<Cell>();
        sums.forEach((group, months) -> months.forEach((month, minutes) -> {
            if (minutes != 0) {
                cells.add(cell(group, month, minutes));
            }
        }));
        return cells;
    }

    private static Cell cell(Group group, YearMonth month, long minutes) {
        return new Cell(group.section(), group.district(), group.band(), month, group.kind(), group.claim(), minutes);
    }
}
