package org.ropeway.enrollment;

import java.sql.Timestamp;
import java.text.Normalizer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ropeway.eligibility.Casebook;
import org.ropeway.eligibility.Eligibility;
import org.ropeway.identity.Reach;
import org.ropeway.shared.DistrictId;
import org.ropeway.shared.StudentId;
import org.ropeway.shared.TermId;
import org.ropeway.students.Student;
import org.ropeway.students.Students;
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
    private final JdbcClient jdbc;
    private final StandingRows rows;
    private final Students students;
    private final WishLists lists;
    private final Offers offers;
    private final Eligibility eligibility;
    private final Clock clock;

    Standings(
            JdbcClient jdbc,
            StandingRows rows,
            Students students,
            WishLists lists,
            Offers offers,
            Eligibility eligibility,
            Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.students = students;
        this.lists = lists;
        this.offers = offers;
        this.eligibility = eligibility;
        this.clock = clock;
    }

    /** After an act on the list, in its transaction. */
    void keep(Student student, WishList list, Casebook book, Offers.Offer offer) {
        var now = Timestamp.from(clock.instant());
        rows.save(list.term(), List.of(row(student, list, book, offer, now)));
    }

    /** Writes one student's row anew. */
    void refresh(StudentId id, TermId term) {
        var student = students.byId(id);
        var list = lists.find(id, term).orElseGet(() -> WishList.none(id, term));
        rows.save(term, List.of(row(student, list, eligibility.of(id, term), offers.in(term), null)));
    }

    /** The student is another one now, and has no row. */
    void forget(StudentId id) {
        jdbc.sql("delete from enrollment.standing where student_id = :student")
                .param("student", id.value())
                .update();
    }

    /** Writes everybody's row anew; those who are on no roster any more and asked for nothing have none. */
    void refreshAll(TermId term) {
        rows.takeTurn();
        refresh(term, null);
    }

    /** The same for the students of some districts; {@link StandingRows#takeTurn} must be called before. */
    void refresh(TermId term, @Nullable Set<DistrictId> districts) {
        var book = eligibility.ofAll(term);
        var offer = offers.in(term);
        Map<StudentId, WishList> known =
                lists.of(term).stream().collect(Collectors.toMap(WishList::student, Function.identity()));
        var changed = changed(term);
        List<StandingRows.Row> all = new ArrayList<>();
        students.forEach(reach(districts), student -> {
            var list = known.get(student.id());
            if (list != null || student.isActive()) {
                var own = list != null ? list : WishList.none(student.id(), term);
                all.add(row(student, own, book, offer, changed.get(student.id())));
            }
        });
        rows.keepOnly(term, districts, all);
        rows.save(term, all);
    }

    private static Reach reach(@Nullable Set<DistrictId> districts) {
        return districts == null ? Reach.EVERYONE : new Reach(false, districts, Set.of(), Set.of());
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

    private static StandingRows.Row row(
            Student student, WishList list, Casebook book, Offers.Offer offer, @Nullable Timestamp changedAt) {
        var who = Applicants.of(student);
        var verdicts = list.wishes().stream()
                .filter(offer::has)
                .map(wish -> offer.verdict(book, who, wish))
                .toList();
        var grade = student.grade();
        var school = student.school();
        var name = student.name().listed();
        return new StandingRows.Row(
                student.id().value(),
                student.district().value(),
                school == null ? null : school.value(),
                name,
                sortable(name),
                grade == null ? null : grade.value(),
                list.status().name(),
                list.isConsented(),
                list.wishes().size(),
                book.band(who).number(),
                Block.of(list, book.admission(who), verdicts),
                list.version(),
                changedAt);
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
