package org.ropeway.funding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ropeway.agency.Calendars;
import org.ropeway.agency.Directory;
import org.ropeway.agency.District;
import org.ropeway.attendance.Claim;
import org.ropeway.shared.DateSpan;
import org.ropeway.shared.DistrictId;
import org.ropeway.shared.SchoolYear;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The member districts' students, seats and hours. */
@Service
@Transactional(readOnly = true)
public class Members {
    private final JdbcClient jdbc;
    private final HoursOfYear hours;
    private final Directory directory;
    private final Calendars calendars;

    Members(JdbcClient jdbc, HoursOfYear hours, Directory directory, Calendars calendars) {
        this.jdbc = jdbc;
        this.hours = hours;
        this.directory = directory;
        this.calendars = calendars;
    }

    /**
     * Every member district, by name, and last, where there are any, the students of no member district.
     *
     * @param days within the year; hours are those of these days, seats those of the year's terms
     */
    public List<Member> of(SchoolYear year, DateSpan days) {
        var minutes = new HashMap<@Nullable DistrictId, Long>();
        hours.of(days).stream()
                .filter(line -> line.claim() == Claim.ROP)
                .forEach(line -> minutes.merge(line.member(), line.minutes(), Long::sum));
        var seated = seated(year);
        var served = hours.served(days);
        var members = new ArrayList<Member>();
        for (var district : directory.districts()) {
            members.add(member(district, district.id(), seated, served, minutes));
        }
        var outside = member(null, null, seated, served, minutes);
        if (outside.students() > 0 || outside.minutes() != 0) {
            members.add(outside);
        }
        return members;
    }

    private static Member member(
            @Nullable District district,
            @Nullable DistrictId id,
            Map<@Nullable DistrictId, Seats> seated,
            Map<@Nullable DistrictId, Integer> served,
            Map<@Nullable DistrictId, Long> minutes) {
        var seats = seated.getOrDefault(id, Seats.NONE);
        return new Member(
                district, seats.students(), seats.seats(), served.getOrDefault(id, 0), minutes.getOrDefault(id, 0L));
    }

    private record Seats(int students, int seats) {
        static final Seats NONE = new Seats(0, 0);
    }

    private Map<@Nullable DistrictId, Seats> seated(SchoolYear year) {
        var terms = calendars.terms().stream()
                .filter(term -> term.year().equals(year))
                .map(term -> term.id().value())
                .toList();
        var seated = new HashMap<@Nullable DistrictId, Seats>();
        if (terms.isEmpty()) {
            return seated;
        }
        jdbc.sql("""
                select case when not student.out_of_area then student.district_id end as member,
                       count(distinct student.student_id) as students, count(*) as seats
                  from seating.report_seat seat
                  join students.report_identity identity on identity.student_id = seat.student_id
                  join students.report_student student on student.student_id = identity.now_id
                 where seat.standing = 'SEATED'
                   and seat.term_id in (:terms)
                 group by member
                """).param("terms", terms).query((RowCallbackHandler) row -> seated.put(
                memberOf(row.getObject("member", UUID.class)), new Seats(row.getInt("students"), row.getInt("seats"))));
        return seated;
    }

    private static @Nullable DistrictId memberOf(@Nullable UUID id) {
        return id == null ? null : new DistrictId(id);
    }
}
