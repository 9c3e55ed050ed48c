package org.ropeway.attendance;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ropeway.agency.Agencies;
import org.ropeway.identity.Actor;
import org.ropeway.journal.Journal;
import org.ropeway.schedule.Section;
import org.ropeway.schedule.Sections;
import org.ropeway.shared.DateSpan;
import org.ropeway.shared.InstructorId;
import org.ropeway.shared.NoSuch;
import org.ropeway.shared.SectionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Instructors sign each month of their sections. */
@Service
@Transactional
public class Signatures {
    private final JdbcClient jdbc;
    private final Sections sections;
    private final MissingSheets sheets;
    private final Agencies agencies;
    private final Journal journal;
    private final Clock clock;

    Signatures(
            JdbcClient jdbc, Sections sections, MissingSheets sheets, Agencies agencies, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.sections = sections;
        this.sheets = sheets;
        this.agencies = agencies;
        this.journal = journal;
        this.clock = clock;
    }

    /** One section's month. */
    public record SectionMonth(SectionId section, YearMonth month) {
        static SectionMonth of(MissingSheets.Expected expected) {
            return new SectionMonth(expected.section().id(), YearMonth.from(expected.day()));
        }
    }

    /** What came of signing. */
    public sealed interface Decision {
        record Signed(Signature signature) implements Decision {}

        /** @param missing the days whose sheets are missing, for {@link Reason#SHEETS_MISSING} */
        record Refused(Reason reason, List<LocalDate> missing) implements Decision {
            public Refused {
                missing = List.copyOf(missing);
            }
        }

        enum Reason {
            SHEETS_MISSING,
            /** The section still meets in this month. */
            NOT_OVER,
            /** The section did not meet in this month. */
            NOTHING_TO_SIGN;

            public String messageKey() {
                return "attendance.not-signed." + name();
            }
        }
    }

    /** @throws NoSuch if the section is not the actor's */
    public Decision sign(Actor actor, SectionId id, YearMonth month) {
        var section = sections.byId(id);
        var instructor = teaching(actor, section);
        var expected = sheets.expected(List.of(section), new DateSpan(month.atDay(1), month.atEndOfMonth()));
        var missing = expected.stream()
                .filter(MissingSheets.Expected::isMissing)
                .map(MissingSheets.Expected::day)
                .toList();
        var today = LocalDate.ofInstant(clock.instant(), agencies.current().zone());
        if (expected.isEmpty()) {
            return new Decision.Refused(Decision.Reason.NOTHING_TO_SIGN, List.of());
        }
        if (expected.getLast().day().isAfter(today)) {
            return new Decision.Refused(Decision.Reason.NOT_OVER, List.of());
        }
        if (!missing.isEmpty()) {
            return new Decision.Refused(Decision.Reason.SHEETS_MISSING, missing);
        }
        write(actor, section, instructor, month);
        var signature = of(new DateSpan(month.atDay(1), month.atEndOfMonth())).get(new SectionMonth(id, month));
        if (signature == null) {
            throw new IllegalStateException("a signature was written and is not there");
        }
        journal.record(
                actor.who(), "month.sign", "section", id, Map.of("month", month, "minutes", signature.minutes()));
        return new Decision.Signed(signature);
    }

    private static InstructorId teaching(Actor actor, Section section) {
        var instructor = section.instructor();
        if (instructor == null || !actor.instructors().contains(instructor)) {
            throw new NoSuch("section", section.id());
        }
        return instructor;
    }

    private void write(Actor actor, Section section, InstructorId instructor, YearMonth month) {
        jdbc.sql("""
                insert into attendance.signature (section_id, month, seq, minutes, instructor_id, by_name, at)
                select :section, :first, coalesce((select seq from attendance.chain where section_id = :section), 0),
                       coalesce((select sum(minutes) from attendance.entry
                                  where section_id = :section and day between :first and :last), 0),
                       :instructor, :by, :at
                    on conflict do nothing
                """)
                .param("section", section.id().value())
                .param("first", Date.valueOf(month.atDay(1)))
                .param("last", Date.valueOf(month.atEndOfMonth()))
                .param("instructor", instructor.value())
                .param("by", actor.name())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** The latest signature of each section's month that has a day of the span. */
    @Transactional(readOnly = true)
    public Map<SectionMonth, Signature> of(DateSpan span) {
        var signatures = new HashMap<SectionMonth, Signature>();
        jdbc.sql("""
                with latest as (
                  select distinct on (section_id, month) section_id, month, seq, minutes, by_name, at
                    from attendance.signature
                   where month between date_trunc('month', :first::date) and :last
                   order by section_id, month, seq desc
                )
                select section_id, month, minutes, by_name, at,
                       not exists (
                         select
                           from attendance.entry e
                          where e.section_id = latest.section_id
                            and e.day between latest.month and (latest.month + interval '1 month - 1 day')::date
                            and e.seq > latest.seq) as holds
                  from latest
                """)
                .param("first", Date.valueOf(span.first()))
                .param("last", Date.valueOf(span.last()))
                .query(row -> {
                    var key = new SectionMonth(
                            new SectionId(row.getObject("section_id", UUID.class)),
                            YearMonth.from(row.getObject("month", LocalDate.class)));
                    signatures.put(
                            key,
                            new Signature(
                                    key.section(),
                                    key.month(),
                                    row.getLong("minutes"),
                                    row.getString("by_name"),
                                    row.getTimestamp("at").toInstant(),
                                    row.getBoolean("holds")));
                });
        return signatures;
    }
}
