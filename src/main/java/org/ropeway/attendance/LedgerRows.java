package org.ropeway.attendance;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.ropeway.agency.AgencyScope;
import org.ropeway.shared.DateSpan;
import org.ropeway.shared.SectionId;
import org.ropeway.shared.StudentId;
import org.ropeway.shared.Who;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Chains, postings and entries as rows. */
@Repository
class LedgerRows {
    /** From so many students on, one lock for all is cheaper than one for each. */
    private static final int MANY = 300;

    private static final String[] KINDS = texts(List.of(Kind.values()), Kind::code);
    private static final String[] CLAIMS = texts(List.of(Claim.values()), Claim::code);

    private final JdbcClient jdbc;

    LedgerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last posting of a chain. */
    record Link(long seq, Hash hash) {}

    /** One student's day. */
    record Slot(StudentId student, LocalDate day) {}

    record Booked(SectionId section, Entry entry) {}

    /**
     * Until the transaction ends, nobody else writes to these sections or claims a minute of these students. Chains come
     * first and in one order, then students in one order, so that no two wait for each other.
     */
    Map<SectionId, Link> lock(Collection<SectionId> sections, Collection<StudentId> students) {
        var links = lockChains(sections);
        if (students.size() > MANY) {
            jdbc.sql(
                            "select pg_advisory_xact_lock(hashtextextended('ledger ' || current_setting('ropeway.agency'), 0))")
                    .query()
                    .listOfRows();
        } else {
            jdbc.sql("""
                    select pg_advisory_xact_lock(hashtextextended('ledger of ' || student, 0))
                      from (select pg_advisory_xact_lock_shared(
                                     hashtextextended('ledger ' || current_setting('ropeway.agency'), 0))) as not_all,
                           (select student from unnest(:students::text[]) as student order by student) as in_order
                    """)
                    .param("students", texts(students, StudentId::toString))
                    .query()
                    .listOfRows();
        }
        return links;
    }

    private Map<SectionId, Link> lockChains(Collection<SectionId> sections) {
        var links = lockedChains(sections);
        var begun = sections.stream()
                .filter(section -> !links.containsKey(section))
                .sorted(Comparator.comparing(SectionId::value))
                .toList();
        if (begun.isEmpty()) {
            return links;
        }
        jdbc.sql("""
                insert into attendance.chain (section_id, seq, hash)
                select id, 0, hash
                  from unnest(:ids::uuid[], :hashes::bytea[]) as beginning (id, hash)
                 order by id
                    on conflict do nothing
                """)
                .param("ids", begun.stream().map(SectionId::value).toArray(UUID[]::new))
                .param(
                        "hashes",
                        begun.stream()
                                .map(section -> LedgerText.beginning(AgencyScope.current(), section)
                                        .bytes())
                                .toArray(byte[][]::new))
                .update();
        return lockedChains(sections);
    }

    private Map<SectionId, Link> lockedChains(Collection<SectionId> sections) {
        var links = new HashMap<SectionId, Link>();
        jdbc.sql("""
                select section_id, seq, hash
                  from attendance.chain
                 where section_id = any(:ids)
                 order by section_id
                   for update
                """)
                .param("ids", sections.stream().map(SectionId::value).toArray(UUID[]::new))
                .query(row -> {
                    links.put(
                            new SectionId(row.getObject("section_id", UUID.class)),
                            new Link(row.getLong("seq"), Hash.of(row.getBytes("hash"))));
                });
        return links;
    }

    /** What is in the ledger for these students on these days, under whatever section. */
    Map<Slot, List<Booked>> entries(Collection<StudentId> students, DateSpan days) {
        var booked = new HashMap<Slot, List<Booked>>();
        jdbc.sql("""
                select section_id, student_id, day, kind, claim, starts, minutes
                  from attendance.entry
                 where student_id = any(:students)
                   and day between :first and :last
                """)
                .param("students", students.stream().map(StudentId::value).toArray(UUID[]::new))
                .param("first", Date.valueOf(days.first()))
                .param("last", Date.valueOf(days.last()))
                .query(row -> {
                    var entry = entry(row);
                    booked.computeIfAbsent(new Slot(entry.student(), entry.day()), _ -> new ArrayList<>(2))
                            .add(new Booked(new SectionId(row.getObject("section_id", UUID.class)), entry));
                });
        return booked;
    }

    /** All that the student has, whatever the section. */
    Map<Slot, List<Booked>> entriesOf(StudentId student) {
        return entries(List.of(student), new DateSpan(LocalDate.EPOCH, LocalDate.of(2050, 6, 30)));
    }

    /** What the section has on the days of these entries. */
    Map<Slot, List<Booked>> entriesOf(SectionId section, List<Entry> entries) {
        var booked = new HashMap<Slot, List<Booked>>();
        jdbc.sql("""
                select section_id, student_id, day, kind, claim, starts, minutes
                  from attendance.entry
                 where section_id = :section
                   and day = any(:days)
                """)
                .param("section", section.value())
                .param(
                        "days",
                        entries.stream()
                                .map(Entry::day)
                                .distinct()
                                .map(Date::valueOf)
                                .toArray(Date[]::new))
                .query(row -> {
                    var entry = entry(row);
                    booked.computeIfAbsent(new Slot(entry.student(), entry.day()), _ -> new ArrayList<>(2))
                            .add(new Booked(section, entry));
                });
        return booked;
    }

    /** The agency is given with the rows: as the table's default it would be read again for each of them. */
    void write(Posting posting) {
        var entries = posting.entries();
        var students = new LinkedHashMap<UUID, Integer>();
        var places = numbers(
                entries, entry -> students.computeIfAbsent(entry.student().value(), _ -> students.size() + 1));
        jdbc.sql("""
                with the_posting as (
                  insert into attendance.posting (section_id, seq, act, at, account_id, by_name, why, entries, hash)
                  values (:section, :seq, :act, :at, :account, :by, :why, :count, :hash)
                ), the_chain as (
                  update attendance.chain set seq = :seq, hash = :hash where section_id = :section
                )
                insert into attendance.entry
                       (agency_id, section_id, seq, line, student_id, day, kind, claim, starts, minutes)
                select (select current_setting('ropeway.agency')::uuid), :section, :seq, line, (:students::uuid[])[student],
                       date '1970-01-01' + day, (:kindCodes::text[])[kind], (:claimCodes::text[])[claim], starts, minutes
                  from unnest(:places::int[], :days::int[], :kinds::int[], :claims::int[], :starts::int[], :minutes::int[])
                       with ordinality as entry (student, day, kind, claim, starts, minutes, line)
                """)
                .param("section", posting.section().value())
                .param("seq", posting.seq())
                .param("act", posting.act().name())
                .param("at", Timestamp.from(posting.at()))
                .param("account", posting.by().account())
                .param("by", posting.by().name())
                .param("why", posting.why())
                .param("count", entries.size())
                .param("hash", posting.hash().bytes())
                .param("students", students.keySet().toArray(UUID[]::new))
                .param("places", places)
                .param("days", numbers(entries, entry -> (int) entry.day().toEpochDay()))
                .param("kindCodes", KINDS)
                .param("kinds", numbers(entries, entry -> entry.kind().ordinal() + 1))
                .param("claimCodes", CLAIMS)
                .param("claims", numbers(entries, entry -> entry.claim().ordinal() + 1))
                .param("starts", numbers(entries, Entry::starts))
                .param("minutes", numbers(entries, Entry::minutes))
                .update();
    }

    /** Every section that has a chain, in the order of their ids. */
    List<SectionId> sections() {
        return jdbc.sql("select section_id from attendance.chain order by section_id")
                .query((row, _) -> new SectionId(row.getObject("section_id", UUID.class)))
                .list();
    }

    /** How each chain ends, as it is kept beside the postings. */
    Map<SectionId, Link> ends() {
        var ends = new HashMap<SectionId, Link>();
        jdbc.sql("select section_id, seq, hash from attendance.chain").query(row -> {
            ends.put(
                    new SectionId(row.getObject("section_id", UUID.class)),
                    new Link(row.getLong("seq"), Hash.of(row.getBytes("hash"))));
        });
        return ends;
    }

    List<Posting> postings(SectionId section) {
        var entries = new HashMap<Long, List<Entry>>();
        jdbc.sql("""
                select seq, student_id, day, kind, claim, starts, minutes
                  from attendance.entry
                 where section_id = :section
                 order by seq, line
                """).param("section", section.value()).query(row -> {
            entries.computeIfAbsent(row.getLong("seq"), _ -> new ArrayList<>()).add(entry(row));
        });
        return jdbc.sql("""
                select seq, act, at, account_id, by_name, why, hash
                  from attendance.posting
                 where section_id = :section
                 order by seq
                """)
                .param("section", section.value())
                .query((row, _) -> new Posting(
                        section,
                        row.getLong("seq"),
                        Posting.Act.valueOf(row.getString("act")),
                        row.getTimestamp("at").toInstant(),
                        new Who(row.getObject("account_id", UUID.class), row.getString("by_name")),
                        row.getString("why"),
                        entries.getOrDefault(row.getLong("seq"), List.of()),
                        Hash.of(row.getBytes("hash"))))
                .list();
    }

    static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                new StudentId(row.getObject("student_id", UUID.class)),
                row.getObject("day", LocalDate.class),
                Kind.of(row.getString("kind")),
                Claim.of(row.getString("claim")),
                row.getInt("starts"),
                row.getInt("minutes"));
    }

    private static int[] numbers(List<Entry> entries, ToIntFunction<Entry> number) {
        var numbers = new int[entries.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number.applyAsInt(entries.get(i));
        }
        return numbers;
    }

    private static <T> String[] texts(Collection<T> values, Function<T, String> text) {
        return values.stream().map(text).toArray(String[]::new);
    }
}
