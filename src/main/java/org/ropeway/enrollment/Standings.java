package org.ropeway.enrollment;

import java.sql.Timestamp;
import java.text.Normalizer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ropeway.eligibility.Casebook;
import org.ropeway.eligibility.Eligibility;
import org.ropeway.identity.Reach;
import org.ropeway.shared.StudentId;
import org.ropeway.shared.TermId;
import org.ropeway.students.Student;
import org.ropeway.students.Students;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps one row a student and term for the board: written in the transaction of each act on a list, and anew for
 * everybody when rosters, sections or values change.
 */
@Service
@Transactional
class Standings {
    private static final String SAVE = """
            insert into enrollment.standing
                   (term_id, student_id, district_id, school_id, name, sort_name, grade, status, consented, wishes,
                    band, blocks, changed_at)
            values (:term, :student, :district, :school, :name, :sortName, :grade, :status, :consented, :wishes,
                    :band, string_to_array(:blocks, ','), :changedAt)
            on conflict (agency_id, term_id, student_id)
            do update set district_id = excluded.district_id, school_id = excluded.school_id, name = excluded.name,
                          sort_name = excluded.sort_name, grade = excluded.grade, status = excluded.status,
                          consented = excluded.consented, wishes = excluded.wishes, band = excluded.band,
                          blocks = excluded.blocks, changed_at = coalesce(excluded.changed_at, standing.changed_at)
            """;

    /** As {@link #SAVE}, except where somebody began a list since it was read. */
    private static final String SAVE_ALL = SAVE + """
            where excluded.changed_at is not null or standing.changed_at is null
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final Students students;
    private final WishLists lists;
    private final Offers offers;
    private final Eligibility eligibility;
    private final Clock clock;

    Standings(
            JdbcClient jdbc,
            NamedParameterJdbcTemplate batches,
            Students students,
            WishLists lists,
            Offers offers,
            Eligibility eligibility,
            Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.students = students;
        this.lists = lists;
        this.offers = offers;
        this.eligibility = eligibility;
        this.clock = clock;
    }

    /** After an act on the list, in its transaction. */
    void keep(Student student, WishList list, Casebook book, Offers.Offer offer) {
        var row = row(student, list, book, offer).addValue("changedAt", Timestamp.from(clock.instant()));
        batches.update(SAVE, row);
    }

    /** Writes one student's row anew. */
    void refresh(StudentId id, TermId term) {
        var student = students.byId(id);
        var list = lists.find(id, term).orElseGet(() -> WishList.none(id, term));
        batches.update(SAVE, row(student, list, eligibility.of(id, term), offers.in(term)));
    }

    /** Writes everybody's row anew; those who are on no roster any more and asked for nothing have none. */
    void refreshAll(TermId term) {
        takeTurn();
        holdStill(term);
        var book = eligibility.ofAll(term);
        var offer = offers.in(term);
        Map<StudentId, WishList> known =
                lists.of(term).stream().collect(Collectors.toMap(WishList::student, Function.identity()));
        var changed = changed(term);
        List<MapSqlParameterSource> rows = new ArrayList<>();
        students.forEach(Reach.EVERYONE, student -> {
            var list = known.get(student.id());
            if (list != null || student.isActive()) {
                var own = list != null ? list : WishList.none(student.id(), term);
                rows.add(row(student, own, book, offer).addValue("changedAt", changed.get(student.id())));
            }
        });
        jdbc.sql("""
                delete from enrollment.standing s
                 where term_id = :term
                   and not exists (
                       select
                         from enrollment.wish_list l
                        where l.agency_id = s.agency_id
                          and l.term_id = s.term_id
                          and l.student_id = s.student_id
                          and l.version > 0)
                """).param("term", term.value()).update();
        batches.batchUpdate(SAVE_ALL, rows.toArray(MapSqlParameterSource[]::new));
    }

    /** Waits until no other transaction writes everybody's row in the agency; from then on the others wait for this one. */
    void takeTurn() {
        jdbc.sql("select set_config('lock_timeout', '2min', true)")
                .query(String.class)
                .single();
        jdbc.sql("""
                select pg_advisory_xact_lock(hashtextextended('standing' || current_setting('ropeway.agency'), 0))::text
                """).query(String.class).optional();
    }

    /** Nobody changes a list of the term while it is read: the row would tell of an older one. */
    private void holdStill(TermId term) {
        jdbc.sql("select student_id from enrollment.wish_list where term_id = :term for share")
                .param("term", term.value())
                .query(_ -> {});
    }

    /** When each list of the term was acted on last. */
    private Map<StudentId, Timestamp> changed(TermId term) {
        var changed = new HashMap<StudentId, Timestamp>();
        jdbc.sql("select student_id, changed_at from enrollment.wish_list where term_id = :term and version > 0")
                .param("term", term.value())
                .query(row -> {
                    changed.put(new StudentId(row.getObject("student_id", UUID.class)), row.getTimestamp("changed_at"));
                });
        return changed;
    }

    private static MapSqlParameterSource row(Student student, WishList list, Casebook book, Offers.Offer offer) {
        var who = Applicants.of(student);
        var verdicts = list.wishes().stream()
                .filter(offer::has)
                .map(wish -> offer.verdict(book, who, wish))
                .toList();
        var blocks = Block.of(list, book.admission(who), verdicts);
        var grade = student.grade();
        var school = student.school();
        return new MapSqlParameterSource()
                .addValue("term", list.term().value())
                .addValue("student", student.id().value())
                .addValue("district", student.district().value())
                .addValue("school", school == null ? null : school.value())
                .addValue("name", student.name().listed())
                .addValue("sortName", sortable(student.name().listed()))
                .addValue("grade", grade == null ? null : grade.value())
                .addValue("status", list.status().name())
                .addValue("consented", list.isConsented())
                .addValue("wishes", list.wishes().size())
                .addValue("band", book.band(who).number())
                .addValue("blocks", blocks.stream().map(Block::name).collect(Collectors.joining(",")))
                .addValue("changedAt", null);
    }

    /** Small letters without accents: so names are sorted, and found. */
    static String sortable(@Nullable String name) {
        return name == null
                ? ""
                : Normalizer.normalize(name, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT);
    }
}
