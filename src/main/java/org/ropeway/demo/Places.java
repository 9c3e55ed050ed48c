package org.ropeway.demo;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ropeway.agency.BellPeriod;
import org.ropeway.agency.District;
import org.ropeway.agency.School;
import org.ropeway.agency.Site;
import org.ropeway.shared.DistrictId;
import org.ropeway.shared.MeetingPattern;
import org.ropeway.shared.SchoolId;
import org.ropeway.shared.SiteId;

/**
 * An agency's member districts and their real high schools, as the state's school directory of 2018 has them, with
 * training sites and bells.
 *
 * @param sizes of a hundred of the district's weight, how much each school has
 * @param bells the periods of each school's day, in order
 * @param trades the codes of the sectors in which a business can train
 */
record Places(
        List<District> districts,
        List<School> schools,
        List<Site> sites,
        Map<SchoolId, Integer> sizes,
        Map<SchoolId, List<BellPeriod>> bells,
        Map<SiteId, List<String>> trades) {
    static final EnumSet<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    static final int PERIODS = 7;

    private static final int MINUTES = 52;
    private static final int PASSING = 5;
    private static final int LUNCH = 35;

    static Places of(String agency, Draw draw) {
        var districts = new LinkedHashMap<String, District>();
        var schools = new ArrayList<School>();
        var sites = new ArrayList<Site>();
        var sizes = new LinkedHashMap<SchoolId, Integer>();
        var bells = new LinkedHashMap<SchoolId, List<BellPeriod>>();
        var trades = new LinkedHashMap<SiteId, List<String>>();
        for (var row : Facts.of(agency, "schools")) {
            var district = districts.computeIfAbsent(
                    row.getField("district"),
                    code -> new District(new DistrictId(draw.id()), code, row.getField("district_name")));
            var name = row.getField("school");
            var cds = row.getField("cds");
            var school = new School(new SchoolId(draw.id()), district.id(), name, cds, cds.substring(7));
            schools.add(school);
            sizes.put(school.id(), Integer.parseInt(row.getField("size")));
            bells.put(school.id(), day(school.id(), LocalTime.of(7, 55).plusMinutes(5L * draw.below(7))));
            var id = new SiteId(draw.id());
            sites.add(new Site(id, name, Site.Kind.SCHOOL, row.getField("address"), school.id(), ""));
        }
        for (var row : Facts.of(agency, "sites")) {
            var kind = Site.Kind.valueOf(row.getField("kind"));
            var id = new SiteId(draw.id());
            trades.put(id, List.of(row.getField("trades").split(" ")));
            sites.add(new Site(
                    id, row.getField("name"), kind, row.getField("address"), null, row.getField("transportation")));
        }
        return new Places(List.copyOf(districts.values()), schools, sites, sizes, bells, trades);
    }

    /** Seven periods with lunch after the fourth. */
    private static List<BellPeriod> day(SchoolId school, LocalTime start) {
        var periods = new ArrayList<BellPeriod>();
        var at = start;
        for (int period = 1; period <= PERIODS; period++) {
            var end = at.plusMinutes(MINUTES);
            periods.add(new BellPeriod(school, String.valueOf(period), new MeetingPattern(WEEKDAYS, at, end)));
            at = end.plusMinutes(period == 4 ? LUNCH : PASSING);
        }
        return periods;
    }

    /** The school's periods, first to seventh. */
    List<BellPeriod> day(SchoolId school) {
        return Objects.requireNonNull(bells.get(school));
    }

    /** Businesses that train in the sector. */
    List<Site> businessesIn(String sector) {
        return sitesOf(Site.Kind.BUSINESS).stream()
                .filter(site -> trades.getOrDefault(site.id(), List.of()).contains(sector))
                .toList();
    }

    List<Site> sitesOf(Site.Kind kind) {
        return sites.stream().filter(site -> site.kind() == kind).toList();
    }
}
