package org.ropeway.attendance;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ropeway.shared.DateSpan;
import org.ropeway.shared.InstructorId;
import org.ropeway.shared.SectionId;
import org.ropeway.shared.Who;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sheets, substitutes and days without a class as rows. */
@Repository
class SheetRows {
    private final JdbcClient jdbc;

    SheetRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is kept of one section and day besides the ledger. */
    record Facts(
            Sheet.@Nullable Taking taking,
            @Nullable String lastKey,
            @Nullable String notMet,
            @Nullable InstructorId substitute,
            boolean certified) {
        int version() {
            return taking == null ? 0 : taking.version();
        }
    }

    Facts facts(SectionId section, LocalDate day) {
        return jdbc.sql("""
                select s.version, s.present, s.absent, s.taken_at, s.taken_by, s.last_key, n.why as not_met, b.instructor_id,
                       exists (select from attendance.period
                                where status = 'CERTIFIED'
                                  and :day between first_day and last_day) as certified
                  from (values (:section::uuid, :day::date)) as asked (section_id, day)
                  left join attendance.sheet s using (section_id, day)
                  left join attendance.no_meeting n using (section_id, day)
                  left join attendance.substitute b using (section_id, day)
                """)
                .param("section", section.value())
                .param("day", Date.valueOf(day))
                .query((row, _) -> {
                    int version = row.getInt("version");
                    var substitute = row.getObject("instructor_id", UUID.class);
                    return new Facts(
                            version == 0
                                    ? null
                                    : new Sheet.Taking(
                                            version,
                                            row.getInt("present"),
                                            row.getInt("absent"),
                                            row.getTimestamp("taken_at").toInstant(),
                                            row.getString("taken_by")),
                            row.getString("last_key"),
                            row.getString("not_met"),
                            substitute == null ? null : new InstructorId(substitute),
                            row.getBoolean("certified"));
                })
                .single();
    }

    /** How many were there for the whole class or a part, and how many were not. */
    record Counts(int present, int absent) {}

    /**
     * Writes the sheet's next version and locks it until the transaction ends.
     *
     * @return empty if the version seen is not the present one
     */
    OptionalInt next(SheetDraft draft, Counts counts, Who by, Instant at) {
        var version = jdbc.sql("""
                insert into attendance.sheet
                       (section_id, day, version, present, absent, taken_at, taken_by, account_id, last_key, late_why)
                values (:section, :day, 1, :present, :absent, :at, :by, :account, :key, :why)
                    on conflict (agency_id, section_id, day) do update
                   set version = sheet.version + 1, present = excluded.present, absent = excluded.absent,
                       taken_at = excluded.taken_at, taken_by = excluded.taken_by,
                       account_id = excluded.account_id, last_key = excluded.last_key
                 where sheet.version = :seen
                returning version
                """)
                .param("section", draft.section().value())
                .param("day", Date.valueOf(draft.day()))
                .param("present", counts.present())
                .param("absent", counts.absent())
                .param("at", Timestamp.from(at))
                .param("by", by.name())
                .param("account", by.account())
                .param("key", draft.fingerprint())
                .param("why", draft.why())
                .param("seen", draft.seen())
                .query(Integer.class)
                .optional();
        return version.map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    /** @return whether nobody had said so before */
    boolean declareNotMet(SectionId section, LocalDate day, String why, Who by, Instant at) {
        return jdbc.sql("""
                insert into attendance.no_meeting (section_id, day, why, by_name, at)
                values (:section, :day, :why, :by, :at)
                    on conflict do nothing
                """)
                        .param("section", section.value())
                        .param("day", Date.valueOf(day))
                        .param("why", why)
                        .param("by", by.name())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** @return whether it had been said not to have met */
    boolean declareMet(SectionId section, LocalDate day) {
        return jdbc.sql("delete from attendance.no_meeting where section_id = :section and day = :day")
                        .param("section", section.value())
                        .param("day", Date.valueOf(day))
                        .update()
                == 1;
    }

    void substitute(SectionId section, LocalDate day, @Nullable InstructorId instructor) {
        jdbc.sql("delete from attendance.substitute where section_id = :section and day = :day")
                .param("section", section.value())
                .param("day", Date.valueOf(day))
                .update();
        if (instructor != null) {
            jdbc.sql("""
                    insert into attendance.substitute (section_id, day, instructor_id) values (:section, :day, :instructor)
                    """)
                    .param("section", section.value())
                    .param("day", Date.valueOf(day))
                    .param("instructor", instructor.value())
                    .update();
        }
    }

    /** A class that somebody takes for another. */
    record Stand(SectionId section, LocalDate day) {}

    /** What the instructors take for others within the span. */
    List<Stand> stands(Collection<InstructorId> instructors, DateSpan span) {
        return jdbc.sql("""
                select section_id, day
                  from attendance.substitute
                 where instructor_id = any(:instructors)
                   and day between :first and :last
                 order by day, section_id
                """)
                .param(
                        "instructors",
                        instructors.stream().map(InstructorId::value).toArray(UUID[]::new))
                .param("first", Date.valueOf(span.first()))
                .param("last", Date.valueOf(span.last()))
                .query((row, _) -> new Stand(
                        new SectionId(row.getObject("section_id", UUID.class)), row.getObject("day", LocalDate.class)))
                .list();
    }

    /** What is known of a class that was taken or not held. @param notMet why not, none if it was taken */
    record Done(Sheet.@Nullable Taking taking, @Nullable String notMet) {}

    /** The classes of the span that were taken, or said not to have met. */
    Map<Stand, Done> done(Collection<SectionId> sections, DateSpan span) {
        var done = new HashMap<Stand, Done>();
        jdbc.sql("""
                select section_id, day, version, present, absent, taken_at, taken_by, null as why
                  from attendance.sheet
                 where section_id = any(:sections)
                   and day between :first and :last
                union all
                select section_id, day, 0, 0, 0, at, by_name, why
                  from attendance.no_meeting
                 where section_id = any(:sections)
                   and day between :first and :last
                """)
                .param("sections", sections.stream().map(SectionId::value).toArray(UUID[]::new))
                .param("first", Date.valueOf(span.first()))
                .param("last", Date.valueOf(span.last()))
                .query(row -> {
                    var why = row.getString("why");
                    done.put(
                            new Stand(
                                    new SectionId(row.getObject("section_id", UUID.class)),
                                    row.getObject("day", LocalDate.class)),
                            new Done(
                                    why != null
                                            ? null
                                            : new Sheet.Taking(
                                                    row.getInt("version"),
                                                    row.getInt("present"),
                                                    row.getInt("absent"),
                                                    row.getTimestamp("taken_at").toInstant(),
                                                    row.getString("taken_by")),
                                    why));
                });
        return done;
    }
}
