package org.ropeway.seating;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ropeway.agency.Calendars;
import org.ropeway.agency.Term;
import org.ropeway.shared.DateSpan;
import org.ropeway.shared.SectionId;
import org.ropeway.shared.StudentId;
import org.ropeway.shared.TermId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has or had a seat, and from which day to which. */
@Repository
class AttendingRows {
    private final JdbcClient jdbc;
    private final Calendars calendars;

    AttendingRows(JdbcClient jdbc, Calendars calendars) {
        this.jdbc = jdbc;
        this.calendars = calendars;
    }

    /** @param seated whether the seat is still held */
    record Row(SectionId section, Attending attending, boolean seated) {}

    /** By section and student. */
    List<Row> of(Collection<SectionId> sections) {
        return of(sections, calendars.terms().stream().collect(Collectors.toMap(Term::id, Function.identity())));
    }

    /** A single section is asked for as such: PostgreSQL then need not plan the query each time. */
    List<Row> of(Collection<SectionId> sections, Map<TermId, Term> terms) {
        boolean isOne = sections.size() == 1;
        return jdbc.sql("""
                select term_id, section_id, student_id, standing, first_day, last_day
                  from seating.enrollment
                 where section_id = %s
                   and standing <> 'WAITING'
                 order by section_id, student_id
                """.formatted(isOne ? ":section" : "any(:sections)"))
                .param("section", isOne ? sections.iterator().next().value() : null)
                .param("sections", sections.stream().map(SectionId::value).toArray(UUID[]::new))
                .query((row, _) -> new Row(
                        new SectionId(row.getObject("section_id", UUID.class)),
                        new Attending(
                                new StudentId(row.getObject("student_id", UUID.class)),
                                days(
                                        Objects.requireNonNull(
                                                terms.get(new TermId(row.getObject("term_id", UUID.class)))),
                                        row.getObject("first_day", LocalDate.class),
                                        row.getObject("last_day", LocalDate.class))),
                        row.getString("standing").equals("SEATED")))
                .list();
    }

    private static DateSpan days(Term term, @Nullable LocalDate first, @Nullable LocalDate last) {
        return new DateSpan(
                first == null ? term.days().first() : first,
                last == null ? term.days().last() : last);
    }

    /** Locks the section's seats until the transaction ends. */
    void lock(SectionId section) {
        jdbc.sql("select section_id from seating.roster where section_id = :section for update")
                .param("section", section.value())
                .query()
                .listOfRows();
    }

    /** Ends a seat that is held and frees it, in a section that is locked. */
    void drop(SectionId section, StudentId student, LocalDate lastDay) {
        jdbc.sql("""
                update seating.enrollment
                   set standing = 'DROPPED', last_day = :lastDay
                 where section_id = :section
                   and student_id = :student
                   and standing = 'SEATED'
                """)
                .param("lastDay", Date.valueOf(lastDay))
                .param("section", section.value())
                .param("student", student.value())
                .update();
        jdbc.sql("update seating.roster set seated = seated - 1 where section_id = :section")
                .param("section", section.value())
                .update();
    }
}
