package org.ropeway.attendance;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.ropeway.attendance.LedgerRows.Booked;
import org.ropeway.attendance.Outside.Place;
import org.ropeway.seating.Attending;
import org.ropeway.shared.DateSpan;
import org.ropeway.shared.SectionId;
import org.ropeway.shared.StudentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Entries that no seat or no meeting bears. */
@Repository
class OutsideRows {
    private final JdbcClient jdbc;

    OutsideRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An entry. @param isExplained whether it was written with a reason for minutes outside the meetings */
    record Line(Booked booked, boolean isExplained) {
        Entry entry() {
            return booked.entry();
        }
    }

    /** Each record that was found to be another's, with the one that stands for both. */
    Map<StudentId, StudentId> vanished() {
        var vanished = new HashMap<StudentId, StudentId>();
        jdbc.sql("select student_id, now_id from students.report_identity where now_id <> student_id")
                .query(row -> {
                    vanished.put(
                            new StudentId(row.getObject("student_id", UUID.class)),
                            new StudentId(row.getObject("now_id", UUID.class)));
                });
        return vanished;
    }

    /** The same seats for every record of the person: the one that stands and those that vanished. */
    static Map<SectionId, List<Attending>> ofPersons(
            Map<SectionId, List<Attending>> seats, Map<StudentId, StudentId> vanished) {
        if (vanished.isEmpty()) {
            return seats;
        }
        var records = new HashMap<StudentId, List<StudentId>>();
        vanished.forEach((record, now) -> {
            var all = records.computeIfAbsent(now, _ -> new ArrayList<>(List.of(now)));
            all.add(record);
        });
        var all = new HashMap<SectionId, List<Attending>>();
        seats.forEach((section, attending) -> all.put(
                section,
                attending.stream()
                        .flatMap(one -> {
                            var person = vanished.getOrDefault(one.student(), one.student());
                            return records.getOrDefault(person, List.of(one.student())).stream()
                                    .map(record -> new Attending(record, one.days()));
                        })
                        .toList()));
        return all;
    }

    /** Where a claim lies outside the student's seat or outside the section's meeting, whether or not it was taken back. */
    List<Place> suspects(
            DateSpan span, Map<SectionId, List<Attending>> seats, Map<SectionId, Map<LocalDate, Span>> meetings) {
        var seated = new Columns<Attending>(seats, List::stream);
        var met = new Columns<Map.Entry<LocalDate, Span>>(meetings, days -> days.entrySet().stream());
        return jdbc.sql("""
                with seat as materialized (
                  select * from unnest(:seatSections::uuid[], :seatStudents::uuid[], :seatFirst::date[], :seatLast::date[])
                             as seat (section_id, student_id, first, last)
                ), meeting as materialized (
                  select * from unnest(:meetSections::uuid[], :meetDays::date[], :meetFrom::int[], :meetTo::int[])
                             as meeting (section_id, day, starts, ends)
                )
                select distinct e.section_id, e.student_id, e.day
                  from attendance.entry e
                  left join seat
                    on seat.section_id = e.section_id
                   and seat.student_id = e.student_id
                   and e.day between seat.first and seat.last
                  left join meeting
                    on meeting.section_id = e.section_id
                   and meeting.day = e.day
                   and e.starts >= meeting.starts
                   and e.starts + e.minutes <= meeting.ends
                 where e.day between :first and :last
                   and e.minutes > 0
                   and (seat.section_id is null or meeting.section_id is null)
                 order by e.day, e.section_id, e.student_id
                """)
                .param("seatSections", seated.keys())
                .param("seatStudents", seated.of(one -> one.student().value(), UUID[]::new))
                .param("seatFirst", seated.of(one -> Date.valueOf(one.days().first()), Date[]::new))
                .param("seatLast", seated.of(one -> Date.valueOf(one.days().last()), Date[]::new))
                .param("meetSections", met.keys())
                .param("meetDays", met.of(one -> Date.valueOf(one.getKey()), Date[]::new))
                .param("meetFrom", met.of(one -> one.getValue().from(), Integer[]::new))
                .param("meetTo", met.of(one -> one.getValue().to(), Integer[]::new))
                .param("first", Date.valueOf(span.first()))
                .param("last", Date.valueOf(span.last()))
                .query((row, _) -> new Place(
                        new SectionId(row.getObject("section_id", UUID.class)),
                        new StudentId(row.getObject("student_id", UUID.class)),
                        row.getObject("day", LocalDate.class)))
                .list();
    }

    /** What every section has many of, one column after the other. */
    private static final class Columns<T> {
        private final List<UUID> keys = new ArrayList<>();
        private final List<T> values = new ArrayList<>();

        <V> Columns(Map<SectionId, V> bySection, Function<V, java.util.stream.Stream<T>> each) {
            bySection.forEach((section, many) -> each.apply(many).forEach(one -> {
                keys.add(section.value());
                values.add(one);
            }));
        }

        UUID[] keys() {
            return keys.toArray(UUID[]::new);
        }

        <C> C[] of(Function<T, C> column, java.util.function.IntFunction<C[]> array) {
            return values.stream().map(column).toArray(array);
        }
    }

    /** All that the section has of the student's day, in the places' order. */
    Map<Place, List<Line>> linesOf(Collection<Place> places) {
        var lines = new LinkedHashMap<Place, List<Line>>();
        places.forEach(place -> lines.put(place, new ArrayList<>(2)));
        jdbc.sql("""
                select e.section_id, e.student_id, e.day, e.kind, e.claim, e.starts, e.minutes,
                       p.act = 'JOINED'
                       or p.act = 'IMPORT' and p.why is not null
                       or p.act = 'SHEET' and p.why is not null and p.why is distinct from s.late_why as explained
                  from unnest(:sections::uuid[], :students::uuid[], :days::date[]) as place (section_id, student_id, day)
                  join attendance.entry e
                    on e.section_id = place.section_id
                   and e.student_id = place.student_id
                   and e.day = place.day
                  join attendance.posting p
                    on p.section_id = e.section_id
                   and p.seq = e.seq
                  left join attendance.sheet s
                    on s.section_id = e.section_id
                   and s.day = e.day
                """)
                .param(
                        "sections",
                        places.stream().map(place -> place.section().value()).toArray(UUID[]::new))
                .param(
                        "students",
                        places.stream().map(place -> place.student().value()).toArray(UUID[]::new))
                .param(
                        "days",
                        places.stream().map(place -> Date.valueOf(place.day())).toArray(Date[]::new))
                .query(row -> {
                    var section = new SectionId(row.getObject("section_id", UUID.class));
                    var entry = LedgerRows.entry(row);
                    lines.computeIfAbsent(new Place(section, entry.student(), entry.day()), _ -> new ArrayList<>(2))
                            .add(new Line(new Booked(section, entry), row.getBoolean("explained")));
                });
        return lines;
    }
}
