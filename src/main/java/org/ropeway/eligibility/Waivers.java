package org.ropeway.eligibility;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ropeway.agency.AgencyScope;
import org.ropeway.eligibility.WaiverDecision.Reason;
import org.ropeway.eligibility.WaiverDecision.Recorded;
import org.ropeway.eligibility.WaiverDecision.Refused;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Role;
import org.ropeway.journal.Journal;
import org.ropeway.shared.CourseId;
import org.ropeway.shared.NoSuch;
import org.ropeway.shared.StudentId;
import org.ropeway.shared.TermId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Waivers: recorded with rule, person, reason and basis; never changed, only taken back by a record of its own. */
@Service
@Transactional
public class Waivers {
    private static final RowMapper<Waiver> WAIVER = Waivers::waiver;

    private final JdbcClient jdbc;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Waivers(JdbcClient jdbc, Journal journal, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** What is asked for. @param course the course, for a rule of one course; none otherwise */
    public record Asked(
            StudentId student,
            TermId term,
            Rule rule,
            @Nullable CourseId course,
            Waiver.Basis basis,
            String why) {}

    /** Waives a rule for one student in one term. Whether the student is the actor's to see is checked by the caller. */
    public WaiverDecision waive(Actor by, Asked asked) {
        var role = roleFor(by, asked.rule());
        var refusal = refusal(asked, role);
        if (refusal != null || role == null) {
            return new Refused(refusal != null ? refusal : Reason.NOT_YOUR_ROLE);
        }
        var id = new Waiver.Id(UUID.randomUUID());
        if (!insert(id, by, role, asked)) {
            return new Refused(Reason.ALREADY_WAIVED);
        }
        journal.record(
                by.who(),
                "waiver.record",
                "student",
                asked.student(),
                Map.of("rule", asked.rule(), "basis", asked.basis(), "term", asked.term(), "waiver", id.value()),
                asked.why());
        events.publishEvent(new EligibilityChanged(AgencyScope.current(), asked.student()));
        return new Recorded(id);
    }

    /** Takes a waiver back, by somebody who might have given it. @throws NoSuch if there is no such waiver */
    public WaiverDecision revoke(Actor by, Waiver.Id id, String why) {
        var waiver = byId(id);
        var role = roleFor(by, waiver.rule());
        if (role == null) {
            return new Refused(Reason.NOT_YOUR_ROLE);
        }
        if (why.isBlank()) {
            return new Refused(Reason.WHY_MISSING);
        }
        if (!waiver.holds() || !end(id, by, role, why)) {
            return new Refused(Reason.ALREADY_REVOKED);
        }
        journal.record(
                by.who(), "waiver.revoke", "student", waiver.student(), Map.of("waiver", id.value()), why.strip());
        events.publishEvent(new EligibilityChanged(AgencyScope.current(), waiver.student()));
        return new Recorded(id);
    }

    /** @throws NoSuch if the bound agency has no such waiver */
    @Transactional(readOnly = true)
    public Waiver byId(Waiver.Id id) {
        return find(id).orElseThrow(() -> new NoSuch("waiver", id.value()));
    }

    /** All waivers of a student in a term, also those taken back, newest first. */
    @Transactional(readOnly = true)
    public List<Waiver> of(StudentId student, TermId term) {
        return list(term, student);
    }

    /** All waivers of a term, also those taken back, newest first. */
    @Transactional(readOnly = true)
    public List<Waiver> of(TermId term) {
        return list(term, null);
    }

    List<Waiver> inForce(StudentId student, TermId term) {
        return of(student, term).stream().filter(Waiver::holds).toList();
    }

    Map<StudentId, List<Waiver>> inForce(TermId term) {
        return of(term).stream().filter(Waiver::holds).collect(Collectors.groupingBy(Waiver::student));
    }

    /** Gives one student the waivers in force of the other, where there is none already. */
    void follow(StudentId from, StudentId to) {
        jdbc.sql("""
                insert into eligibility.waiver
                       (id, student_id, term_id, rule, course_id, basis, why, given_at, given_by, given_role)
                select gen_random_uuid(), :to::uuid, w.term_id, w.rule, w.course_id, w.basis, w.why, w.given_at, w.given_by,
                       w.given_role
                  from eligibility.waiver w
                 where w.student_id = :from
                   and not exists (select from eligibility.waiver_revocation r where r.waiver_id = w.id)
                   and not exists (
                       select
                         from eligibility.waiver o
                        where o.student_id = :to
                          and o.term_id = w.term_id
                          and o.rule = w.rule
                          and o.course_id is not distinct from w.course_id
                          and not exists (select from eligibility.waiver_revocation r where r.waiver_id = o.id))
                """).param("from", from.value()).param("to", to.value()).update();
    }

    private static @Nullable Role roleFor(Actor by, Rule rule) {
        return by.roles().stream().filter(rule.mayWaive()::contains).findFirst().orElse(null);
    }

    private static @Nullable Reason refusal(Asked asked, @Nullable Role role) {
        if (asked.rule().mayWaive().isEmpty()) {
            return Reason.NOT_WAIVABLE;
        }
        if (role == null) {
            return Reason.NOT_YOUR_ROLE;
        }
        if (asked.rule().isOfOneCourse() && asked.course() == null) {
            return Reason.COURSE_MISSING;
        }
        return asked.why().isBlank() ? Reason.WHY_MISSING : null;
    }

    private boolean insert(Waiver.Id id, Actor by, Role role, Asked asked) {
        var course = asked.rule().isOfOneCourse() ? asked.course() : null;
        return jdbc.sql("""
                insert into eligibility.waiver
                       (id, student_id, term_id, rule, course_id, basis, why, given_at, given_by, given_role)
                select :id, :student, :term, :rule, :course::uuid, :basis, :why, :at, :by, :role
                 where not exists (
                       select
                         from eligibility.waiver w
                        where w.student_id = :student
                          and w.term_id = :term
                          and w.rule = :rule
                          and w.course_id is not distinct from :course::uuid
                          and not exists (
                              select
                                from eligibility.waiver_revocation r
                               where r.waiver_id = w.id))
                """)
                        .param("id", id.value())
                        .param("student", asked.student().value())
                        .param("term", asked.term().value())
                        .param("rule", asked.rule().name())
                        .param("course", course == null ? null : course.value())
                        .param("basis", asked.basis().name())
                        .param("why", asked.why().strip())
                        .param("at", Timestamp.from(clock.instant()))
                        .param("by", by.name())
                        .param("role", role.name())
                        .update()
                == 1;
    }

    private boolean end(Waiver.Id id, Actor by, Role role, String why) {
        return jdbc.sql("""
                insert into eligibility.waiver_revocation (waiver_id, revoked_at, revoked_by, revoked_role, why)
                values (:waiver, :at, :by, :role, :why)
                on conflict (agency_id, waiver_id) do nothing
                """)
                        .param("waiver", id.value())
                        .param("at", Timestamp.from(clock.instant()))
                        .param("by", by.name())
                        .param("role", role.name())
                        .param("why", why.strip())
                        .update()
                == 1;
    }

    private List<Waiver> list(TermId term, @Nullable StudentId student) {
        return jdbc.sql("""
                select w.id, w.student_id, w.term_id, w.rule, w.course_id, w.basis, w.why, w.given_at, w.given_by,
                       w.given_role, r.revoked_at, r.revoked_by, r.revoked_role, r.why as revoked_why
                  from eligibility.waiver w
                  left join eligibility.waiver_revocation r on r.agency_id = w.agency_id and r.waiver_id = w.id
                 where w.term_id = :term
                   and (:student::uuid is null or w.student_id = :student::uuid)
                 order by w.given_at desc, w.id
                """)
                .param("term", term.value())
                .param("student", student == null ? null : student.value())
                .query(WAIVER)
                .list();
    }

    private Optional<Waiver> find(Waiver.Id id) {
        return jdbc.sql("""
                select w.id, w.student_id, w.term_id, w.rule, w.course_id, w.basis, w.why, w.given_at, w.given_by,
                       w.given_role, r.revoked_at, r.revoked_by, r.revoked_role, r.why as revoked_why
                  from eligibility.waiver w
                  left join eligibility.waiver_revocation r on r.agency_id = w.agency_id and r.waiver_id = w.id
                 where w.id = :id
                """).param("id", id.value()).query(WAIVER).optional();
    }

    private static Waiver waiver(ResultSet row, int number) throws SQLException {
        var course = row.getObject("course_id", UUID.class);
        var revokedAt = row.getTimestamp("revoked_at");
        return new Waiver(
                new Waiver.Id(row.getObject("id", UUID.class)),
                new StudentId(row.getObject("student_id", UUID.class)),
                new TermId(row.getObject("term_id", UUID.class)),
                Rule.valueOf(row.getString("rule")),
                course == null ? null : new CourseId(course),
                Waiver.Basis.valueOf(row.getString("basis")),
                new Waiver.Signed(
                        row.getTimestamp("given_at").toInstant(),
                        row.getString("given_by"),
                        Role.valueOf(row.getString("given_role")),
                        row.getString("why")),
                revokedAt == null
                        ? null
                        : new Waiver.Signed(
                                revokedAt.toInstant(),
                                row.getString("revoked_by"),
                                Role.valueOf(row.getString("revoked_role")),
                                row.getString("revoked_why")));
    }
}
