package org.ropeway.seating;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ropeway.shared.SectionId;
import org.ropeway.shared.StudentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Seats given and waiting lists. Sections are locked in the order of their ids before their seats are counted. */
@Repository
class SeatBooks {
    private final JdbcClient jdbc;

    SeatBooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Given(SectionId section, StudentId student) {}

    /**
     * Gives the run's seats and makes its waiting lists; a section without room for them is an exception and nothing is given.
     *
     * @param firstDay of those who get a seat; null for the term's first
     * @return the seats given
     */
    List<Given> fill(AllocationRun run, Instant at, @Nullable LocalDate firstDay) {
        open(run);
        lock(run);
        count(run);
        var given = seat(run, at, firstDay);
        queue(run, at);
        return given;
    }

    private void open(AllocationRun run) {
        jdbc.sql("""
                insert into seating.roster (section_id, seats)
                select section_id, seats
                  from seating.run_section
                 where run_id = :run
                 order by section_id
                on conflict (agency_id, section_id) do update set seats = excluded.seats
                """).param("run", run.id().value()).update();
    }

    private void lock(AllocationRun run) {
        jdbc.sql("""
                select r.section_id
                  from seating.roster r
                  join seating.run_section s on s.agency_id = r.agency_id and s.section_id = r.section_id
                 where s.run_id = :run
                 order by r.section_id
                   for update of r
                """)
                .param("run", run.id().value())
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    /** The table's check refuses more than there are seats. */
    private void count(AllocationRun run) {
        jdbc.sql("""
                update seating.roster r
                   set seated = seated + given.seats
                  from (select section_id, count(*)::int as seats
                          from seating.run_seat
                         where run_id = :run
                         group by section_id) given
                 where r.section_id = given.section_id
                """).param("run", run.id().value()).update();
    }

    private List<Given> seat(AllocationRun run, Instant at, @Nullable LocalDate firstDay) {
        return jdbc.sql("""
                insert into seating.enrollment
                       (term_id, section_id, student_id, standing, rank, band, place, run_id, since, first_day)
                select :term, s.section_id, s.student_id, 'SEATED', s.rank, p.band, p.place, s.run_id, :at, :firstDay::date
                  from seating.run_seat s
                  join seating.run_place p
                    on p.agency_id = s.agency_id and p.run_id = s.run_id and p.student_id = s.student_id
                 where s.run_id = :run
                 order by s.section_id, p.band, p.place
                returning section_id, student_id
                """)
                .param("run", run.id().value())
                .param("term", run.ask().term().value())
                .param("at", Timestamp.from(at))
                .param("firstDay", firstDay == null ? null : Date.valueOf(firstDay))
                .query((row, _) -> new Given(
                        new SectionId(row.getObject("section_id", UUID.class)),
                        new StudentId(row.getObject("student_id", UUID.class))))
                .list();
    }

    /** Whoever would rather have the section than what they got waits for it: it was full, not unwanted. */
    private void queue(AllocationRun run, Instant at) {
        jdbc.sql("""
                insert into seating.enrollment (term_id, section_id, student_id, standing, rank, band, place, run_id, since)
                select :term, r.section_id, r.student_id, 'WAITING', r.rank, r.own_band, r.own_place, r.run_id, :at
                  from seating.run_reason r
                 where r.run_id = :run
                   and r.why in ('LAST_SEAT', 'EARLIER_ROUND', 'SHARES', 'NO_SEATS', 'FULL')
                """)
                .param("run", run.id().value())
                .param("term", run.ask().term().value())
                .param("at", Timestamp.from(at))
                .update();
    }
}
