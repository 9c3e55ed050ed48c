package org.ropeway.seating;

import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ropeway.allocation.Outcome;
import org.ropeway.allocation.Reason;
import org.ropeway.allocation.Seat;
import org.ropeway.allocation.cli.RunFiles;
import org.ropeway.schedule.Section;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A run's sections, order, seats and reasons as rows, written once when the run is done; read back by {@link KeptResults}. */
@Repository
class RunResults {
    private final JdbcClient jdbc;

    RunResults(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void write(AllocationRun.Id run, RunFiles files, Outcome outcome, List<Section> sections) {
        var known = new HashMap<String, UUID>();
        sections.forEach(one -> known.put(one.code(), one.id().value()));
        UUID[] section = files.sections().stream().map(known::get).toArray(UUID[]::new);
        UUID[] student = files.students().stream().map(UUID::fromString).toArray(UUID[]::new);
        writeSections(run, sections);
        writePlaces(run, files, outcome, student);
        writeSeats(run, outcome.seats(), student, section);
        var reasons = IntStream.range(0, student.length)
                .mapToObj(outcome::reasonsOf)
                .flatMap(List::stream)
                .toList();
        writeReasons(run, files, reasons, student, section);
    }

    private void writeSections(AllocationRun.Id run, List<Section> sections) {
        jdbc.sql("""
                insert into seating.run_section (run_id, section_id, code, course_id, seats)
                select :run, section, code, course, seats
                  from unnest(:section::uuid[], :code::text[], :course::uuid[], :seats::int[])
                       as line (section, code, course, seats)
                """)
                .param("run", run.value())
                .param("section", column(sections, one -> one.id().value(), UUID[]::new))
                .param("code", column(sections, Section::code, String[]::new))
                .param("course", column(sections, one -> one.course().value(), UUID[]::new))
                .param("seats", numbers(sections, Section::seats))
                .update();
    }

    private void writePlaces(AllocationRun.Id run, RunFiles files, Outcome outcome, UUID[] student) {
        var all = IntStream.range(0, student.length).boxed().toList();
        var students = files.instance().students();
        jdbc.sql("""
                insert into seating.run_place (run_id, student_id, band, place, wants)
                select :run, student, band, place, wants
                  from unnest(:student::uuid[], :band::int[], :place::int[], :wants::int[])
                       as line (student, band, place, wants)
                """)
                .param("run", run.value())
                .param("student", student)
                .param("band", numbers(all, i -> students.band()[i]))
                .param("place", numbers(all, i -> outcome.lottery().place(i)))
                .param("wants", numbers(all, i -> students.wants()[i]))
                .update();
    }

    private void writeSeats(AllocationRun.Id run, List<Seat> seats, UUID[] student, UUID[] section) {
        jdbc.sql("""
                insert into seating.run_seat (run_id, student_id, section_id, rank, round)
                select :run, student, section, rank, round
                  from unnest(:student::uuid[], :section::uuid[], :rank::int[], :round::int[])
                       as line (student, section, rank, round)
                """)
                .param("run", run.value())
                .param("student", column(seats, seat -> student[seat.student()], UUID[]::new))
                .param("section", column(seats, seat -> section[seat.section()], UUID[]::new))
                .param("rank", numbers(seats, Seat::rank))
                .param("round", numbers(seats, Seat::round))
                .update();
    }

    private void writeReasons(
            AllocationRun.Id run, RunFiles files, List<Reason> reasons, UUID[] student, UUID[] section) {
        var wishes = files.instance().wishes();
        jdbc.sql("""
                insert into seating.run_reason
                       (run_id, student_id, rank, section_id, why, round, last_band, last_place, own_band, own_place,
                        other_section_id)
                select :run, student, rank, section, why, round, last_band, last_place, own_band, own_place, other
                  from unnest(:student::uuid[], :rank::int[], :section::uuid[], :why::text[], :round::int[],
                              :lastBand::int[], :lastPlace::int[], :ownBand::int[], :ownPlace::int[], :other::uuid[])
                       as line (student, rank, section, why, round, last_band, last_place, own_band, own_place, other)
                """)
                .param("run", run.value())
                .param("student", column(reasons, reason -> student[reason.student()], UUID[]::new))
                .param("rank", numbers(reasons, reason -> wishes.rank(reason.wish())))
                .param("section", column(reasons, reason -> section[reason.section()], UUID[]::new))
                .param("why", column(reasons, reason -> reason.why().name(), String[]::new))
                .param("round", numbers(reasons, Reason::round))
                .param("lastBand", numbers(reasons, Reason::lastBand))
                .param("lastPlace", numbers(reasons, Reason::lastPlace))
                .param("ownBand", numbers(reasons, Reason::ownBand))
                .param("ownPlace", numbers(reasons, Reason::ownPlace))
                .param("other", column(reasons, reason -> other(reason, section), UUID[]::new))
                .update();
    }

    private static @Nullable UUID other(Reason reason, UUID[] section) {
        return reason.other() < 0 ? null : section[reason.other()];
    }

    void writeLeftOut(AllocationRun.Id run, List<TermInput.LeftOut> leftOut) {
        jdbc.sql("""
                insert into seating.run_left_out
                       (run_id, student_id, rank, course_id, section_id, why, words_en, words_es, source)
                select :run, student, rank, course, section, why, english, spanish, source
                  from unnest(:student::uuid[], :rank::int[], :course::uuid[], :section::uuid[], :why::text[],
                              :english::text[], :spanish::text[], :source::text[])
                       as line (student, rank, course, section, why, english, spanish, source)
                """)
                .param("run", run.value())
                .param("student", column(leftOut, one -> one.student().value(), UUID[]::new))
                .param("rank", numbers(leftOut, TermInput.LeftOut::rank))
                .param("course", column(leftOut, RunResults::course, UUID[]::new))
                .param("section", column(leftOut, RunResults::section, UUID[]::new))
                .param("why", column(leftOut, one -> one.why().name(), String[]::new))
                .param("english", column(leftOut, one -> one.words().english(), String[]::new))
                .param("spanish", column(leftOut, one -> one.words().spanish(), String[]::new))
                .param("source", column(leftOut, one -> one.words().source(), String[]::new))
                .update();
    }

    private static @Nullable UUID course(TermInput.LeftOut one) {
        var course = one.course();
        return course == null ? null : course.value();
    }

    private static @Nullable UUID section(TermInput.LeftOut one) {
        var section = one.section();
        return section == null ? null : section.value();
    }

    private static <R, C> C[] column(
            List<R> rows, Function<R, ? extends @Nullable C> value, java.util.function.IntFunction<C[]> array) {
        return rows.stream().map(value).toArray(array);
    }

    private static <R> Integer[] numbers(List<R> rows, ToIntFunction<R> value) {
        return rows.stream().mapToInt(value).boxed().toArray(Integer[]::new);
    }
}
