package org.ropeway.enrollment;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ropeway.enrollment.WishList.Consent;
import org.ropeway.enrollment.WishList.Returned;
import org.ropeway.enrollment.WishList.Status;
import org.ropeway.identity.Role;
import org.ropeway.shared.CourseId;
import org.ropeway.shared.SectionId;
import org.ropeway.shared.StudentId;
import org.ropeway.shared.TermId;
import org.ropeway.shared.Who;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Students' lists, their wishes, consents and history, in PostgreSQL. */
@Repository
class WishLists {
    private static final RowMapper<ListAct> ACT = (row, _) -> {
        var reason = row.getString("reason");
        return new ListAct(
                ListAct.Kind.valueOf(row.getString("act")),
                row.getInt("list_version"),
                row.getTimestamp("at").toInstant(),
                row.getString("by_name"),
                Role.valueOf(row.getString("by_role")),
                reason == null ? null : ReturnReason.valueOf(reason),
                row.getString("words"));
    };

    private final JdbcClient jdbc;
    private final Clock clock;

    WishLists(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Locks the list until the transaction ends and tells its version; makes an empty list first where there is none. */
    int lock(StudentId student, TermId term) {
        jdbc.sql("""
                insert into enrollment.wish_list
                       (term_id, student_id, status, seats_wanted, version, content_version, changed_at)
                values (:term, :student, 'DRAFT', 1, 0, 0, :now)
                on conflict (agency_id, term_id, student_id) do nothing
                """)
                .param("term", term.value())
                .param("student", student.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return jdbc.sql("""
                select version
                  from enrollment.wish_list
                 where term_id = :term
                   and student_id = :student
                   for update
                """)
                .param("term", term.value())
                .param("student", student.value())
                .query(Integer.class)
                .single();
    }

    Optional<WishList> find(StudentId student, TermId term) {
        return list(term, student).stream().findFirst();
    }

    /** Every list of the term, started or further. */
    List<WishList> of(TermId term) {
        return list(term, null);
    }

    private List<WishList> list(TermId term, @Nullable StudentId student) {
        var one = student == null ? null : student.value();
        var wishes = wishes(term, one);
        var consents = consents(term, one);
        return jdbc.sql("""
                select l.student_id, l.status, l.seats_wanted, l.version, l.content_version,
                       r.reason, r.words, r.by_name, r.at
                  from enrollment.wish_list l
                  left join lateral (
                       select a.reason, a.words, a.by_name, a.at
                         from enrollment.list_act a
                        where l.status = 'RETURNED'
                          and a.agency_id = l.agency_id
                          and a.term_id = l.term_id
                          and a.student_id = l.student_id
                          and a.act = 'RETURNED'
                        order by a.id desc
                        limit 1) r on true
                 where l.term_id = :term
                   and l.version > 0
                   and (:student::uuid is null or l.student_id = :student::uuid)
                """)
                .param("term", term.value())
                .param("student", one)
                .query((row, _) -> {
                    var id = row.getObject("student_id", UUID.class);
                    int content = row.getInt("content_version");
                    var reason = row.getString("reason");
                    var consent = consents.get(id);
                    return new WishList(
                            new StudentId(id),
                            term,
                            Status.valueOf(row.getString("status")),
                            row.getInt("seats_wanted"),
                            wishes.getOrDefault(id, List.of()),
                            row.getInt("version"),
                            content,
                            consent != null && consent.contentVersion() == content ? consent : null,
                            reason == null
                                    ? null
                                    : new Returned(
                                            ReturnReason.valueOf(reason),
                                            row.getString("words"),
                                            row.getString("by_name"),
                                            row.getTimestamp("at").toInstant()));
                })
                .list();
    }

    private Map<UUID, List<Wish>> wishes(TermId term, @Nullable UUID student) {
        var wishes = new HashMap<UUID, List<Wish>>();
        jdbc.sql("""
                select student_id, course_id, section_id
                  from enrollment.wish
                 where term_id = :term
                   and (:student::uuid is null or student_id = :student::uuid)
                 order by student_id, rank
                """).param("term", term.value()).param("student", student).query(row -> {
            var section = row.getObject("section_id", UUID.class);
            wishes.computeIfAbsent(row.getObject("student_id", UUID.class), _ -> new ArrayList<>())
                    .add(new Wish(
                            new CourseId(row.getObject("course_id", UUID.class)),
                            section == null ? null : new SectionId(section)));
        });
        return wishes;
    }

    /** The latest consent of each student. */
    private Map<UUID, Consent> consents(TermId term, @Nullable UUID student) {
        var consents = new HashMap<UUID, Consent>();
        jdbc.sql("""
                select distinct on (student_id)
                       student_id, content_version, by_whom, how, name, at
                  from enrollment.consent
                 where term_id = :term
                   and (:student::uuid is null or student_id = :student::uuid)
                 order by student_id, content_version desc, id desc
                """).param("term", term.value()).param("student", student).query(row -> {
            consents.put(
                    row.getObject("student_id", UUID.class),
                    new Consent(
                            Consent.By.valueOf(row.getString("by_whom")),
                            Consent.How.valueOf(row.getString("how")),
                            row.getString("name"),
                            row.getTimestamp("at").toInstant(),
                            row.getInt("content_version")));
        });
        return consents;
    }

    /** The terms in which the student has begun a list. */
    List<TermId> termsOf(StudentId student) {
        return jdbc.sql("select term_id from enrollment.wish_list where student_id = :student and version > 0")
                .param("student", student.value())
                .query((row, _) -> new TermId(row.getObject("term_id", UUID.class)))
                .list();
    }

    /** Puts one student's list, with consent, approval and history, in the place of another's; both must be locked. */
    void take(WishList list, WishList instead) {
        int version = Math.max(list.version(), instead.version()) + 1;
        write(new WishList(
                instead.student(),
                list.term(),
                list.status(),
                list.seatsWanted(),
                list.wishes(),
                version,
                version,
                list.consent(),
                list.returned()));
        copy(list, instead.student(), version, """
                insert into enrollment.consent
                       (term_id, student_id, content_version, by_whom, how, name, account_id, recorded_by, at)
                select term_id, :to::uuid, :version::int, by_whom, how, name, account_id, recorded_by, at
                  from enrollment.consent
                 where term_id = :term
                   and student_id = :from
                   and content_version = :content
                 order by id
                """);
        copy(list, instead.student(), version, """
                insert into enrollment.benefit_determination
                       (term_id, student_id, content_version, by_name, by_role, at)
                select term_id, :to::uuid, :version::int, by_name, by_role, at
                  from enrollment.benefit_determination
                 where term_id = :term
                   and student_id = :from
                   and content_version = :content
                 order by id
                """);
        copy(list, instead.student(), version, """
                insert into enrollment.list_act
                       (term_id, student_id, act, list_version, at, account_id, by_name, by_role, reason, words)
                select term_id, :to::uuid, act, list_version, at, account_id, by_name, by_role, reason,
                       words
                  from enrollment.list_act
                 where term_id = :term
                   and student_id = :from
                 order by id
                """);
    }

    private void copy(WishList list, StudentId to, int version, String sql) {
        jdbc.sql(sql)
                .param("to", to.value())
                .param("version", version)
                .param("term", list.term().value())
                .param("from", list.student().value())
                .param("content", list.contentVersion())
                .update();
    }

    /** Leaves a list as if it had never been begun; its history and consents stay. It must be locked. */
    void empty(WishList list) {
        var none = WishList.none(list.student(), list.term());
        write(new WishList(
                none.student(), none.term(), Status.DRAFT, none.seatsWanted(), none.wishes(), 0, 0, null, null));
    }

    /** Replaces wishes and seats; the list must be locked. */
    void write(WishList list) {
        save(list);
        jdbc.sql("delete from enrollment.wish where term_id = :term and student_id = :student")
                .param("term", list.term().value())
                .param("student", list.student().value())
                .update();
        for (int i = 0; i < list.wishes().size(); i++) {
            var wish = list.wishes().get(i);
            var section = wish.section();
            jdbc.sql("""
                    insert into enrollment.wish (term_id, student_id, rank, course_id, section_id)
                    values (:term, :student, :rank, :course, :section)
                    """)
                    .param("term", list.term().value())
                    .param("student", list.student().value())
                    .param("rank", i + 1)
                    .param("course", wish.course().value())
                    .param("section", section == null ? null : section.value())
                    .update();
        }
    }

    /** Writes status, seats and versions; the list must be locked. */
    void save(WishList list) {
        jdbc.sql("""
                update enrollment.wish_list
                   set status = :status, seats_wanted = :seats, version = :version, content_version = :content,
                       changed_at = :now
                 where term_id = :term
                   and student_id = :student
                """)
                .param("status", list.status().name())
                .param("seats", list.seatsWanted())
                .param("version", list.version())
                .param("content", list.contentVersion())
                .param("now", Timestamp.from(clock.instant()))
                .param("term", list.term().value())
                .param("student", list.student().value())
                .update();
    }

    /** Writes a line of the list's history. */
    void add(
            WishList list,
            ListAct.Kind kind,
            Who by,
            Role role,
            @Nullable ReturnReason reason,
            @Nullable String words) {
        jdbc.sql("""
                insert into enrollment.list_act
                       (term_id, student_id, act, list_version, at, account_id, by_name, by_role, reason, words)
                values (:term, :student, :act, :version, :at, :account, :by, :role, :reason, :words)
                """)
                .param("term", list.term().value())
                .param("student", list.student().value())
                .param("act", kind.name())
                .param("version", list.version())
                .param("at", Timestamp.from(clock.instant()))
                .param("account", by.account())
                .param("by", by.name())
                .param("role", role.name())
                .param("reason", reason == null ? null : reason.name())
                .param("words", words)
                .update();
    }

    void add(WishList list, Consent consent, Who by) {
        jdbc.sql("""
                insert into enrollment.consent
                       (term_id, student_id, content_version, by_whom, how, name, account_id, recorded_by, at)
                values (:term, :student, :content, :whom, :how, :name, :account, :by, :at)
                """)
                .param("term", list.term().value())
                .param("student", list.student().value())
                .param("content", consent.contentVersion())
                .param("whom", consent.by().name())
                .param("how", consent.how().name())
                .param("name", consent.name())
                .param("account", by.account())
                .param("by", by.name())
                .param("at", Timestamp.from(consent.at()))
                .update();
    }

    /** Records that the student will benefit. Education Code 52314(a)(1). */
    void addBenefit(WishList list, Who by, Role role) {
        jdbc.sql("""
                insert into enrollment.benefit_determination
                       (term_id, student_id, content_version, by_name, by_role, at)
                values (:term, :student, :content, :by, :role, :at)
                """)
                .param("term", list.term().value())
                .param("student", list.student().value())
                .param("content", list.contentVersion())
                .param("by", by.name())
                .param("role", role.name())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** A list's history, newest first. */
    List<ListAct> history(StudentId student, TermId term) {
        return jdbc.sql("""
                select act, list_version, at, by_name, by_role, reason, words
                  from enrollment.list_act
                 where term_id = :term
                   and student_id = :student
                 order by id desc
                """)
                .param("term", term.value())
                .param("student", student.value())
                .query(ACT)
                .list();
    }
}
