package org.ropeway.students;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ropeway.agency.AgencyScope;
import org.ropeway.identity.Accounts;
import org.ropeway.identity.Reach;
import org.ropeway.journal.Journal;
import org.ropeway.shared.DistrictId;
import org.ropeway.shared.NoSuch;
import org.ropeway.shared.StudentId;
import org.ropeway.shared.Who;
import org.ropeway.students.IdentityQuestion.Answer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Questions about students with one state id, for the district clerks and the director to answer. */
@Service
@Transactional
public class IdentityQuestions {
    private static final String OPEN = """

              from students.identity_question q
              join students.student e on e.id = q.elder_id
              join students.student n on n.id = q.newer_id
             where q.answer is null
               and e.standing <> 'MERGED'
               and n.standing <> 'MERGED'
               and (:everyone or e.district_id = any(:districts) or n.district_id = any(:districts))
            """;

    private final JdbcClient jdbc;
    private final Students students;
    private final Accounts accounts;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final StudentCounts counts;
    private final Clock clock;

    IdentityQuestions(
            JdbcClient jdbc,
            Students students,
            Accounts accounts,
            Journal journal,
            ApplicationEventPublisher events,
            StudentCounts counts,
            Clock clock) {
        this.jdbc = jdbc;
        this.students = students;
        this.accounts = accounts;
        this.journal = journal;
        this.events = events;
        this.counts = counts;
        this.clock = clock;
    }

    /** Questions not yet answered in which one of the students is of a district that the reach covers, oldest first. */
    @Transactional(readOnly = true)
    public List<IdentityQuestion> open(Reach reach) {
        return jdbc.sql("select q.id, q.elder_id, q.newer_id, q.asked_at" + OPEN + "order by q.asked_at, q.id")
                .param("everyone", reach.everyone())
                .param("districts", districts(reach))
                .query((row, _) -> question(row))
                .list();
    }

    /** How many questions are open to the reach. */
    @Transactional(readOnly = true)
    public int countOpen(Reach reach) {
        return jdbc.sql("select count(*)" + OPEN)
                .param("everyone", reach.everyone())
                .param("districts", districts(reach))
                .query(Integer.class)
                .single();
    }

    /**
     * Answers a question and does what follows: nothing for two persons; for one person, the elder stands for both.
     *
     * @throws NoSuch if the question is not open to the reach
     */
    public void answer(Who by, Reach reach, UUID id, Answer answer) {
        var question = open(reach).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuch("question", id));
        jdbc.sql("""
                update students.identity_question
                   set answer = :answer, answered_at = :at, answered_by = :by
                 where id = :id
                """)
                .param("answer", answer.name())
                .param("at", Timestamp.from(clock.instant()))
                .param("by", by.name())
                .param("id", id)
                .update();
        var into = question.elder().id();
        var joined = question.newer().id();
        if (answer != Answer.DIFFERENT) {
            join(into, joined, answer == Answer.SAME_MOVED);
            accounts.follow(joined, into);
            counts.forgetAfterCommit();
            events.publishEvent(new StudentsJoined(AgencyScope.current(), joined, into, by));
        }
        journal.record(by, "student.identity", "student", into, Map.of("other", joined, "answer", answer));
    }

    private void join(StudentId into, StudentId joined, boolean moved) {
        if (moved) {
            takeHome(into, joined);
        }
        jdbc.sql("""
                update students.student_source
                   set student_id = :into,
                       home = case when student_id = :into then home and not :moved else home and :moved end
                 where student_id in (:into, :joined)
                """)
                .param("into", into.value())
                .param("joined", joined.value())
                .param("moved", moved)
                .update();
        takeClasses(into, joined);
        jdbc.sql("""
                insert into students.contact (student_id, district_id, adult_source_id)
                select :into::uuid, district_id, adult_source_id from students.contact where student_id = :joined
                on conflict do nothing
                """)
                .param("into", into.value())
                .param("joined", joined.value())
                .update();
        jdbc.sql("""
                insert into students.special_population (student_id, population, first_day, last_day)
                select :into::uuid, population, first_day, last_day
                  from students.special_population
                 where student_id = :joined
                on conflict do nothing
                """)
                .param("into", into.value())
                .param("joined", joined.value())
                .update();
        jdbc.sql("""
                update students.student
                   set standing = 'MERGED', merged_into = :into, vanished_on = null
                 where id = :joined
                """)
                .param("into", into.value())
                .param("joined", joined.value())
                .update();
        jdbc.sql("update students.student set merged_into = :into where merged_into = :joined")
                .param("into", into.value())
                .param("joined", joined.value())
                .update();
    }

    /** The newer record's district and what its roster tells become the person's; the old home's classes end. */
    private void takeHome(StudentId into, StudentId joined) {
        jdbc.sql("""
                update students.home_enrollment set ended_on = :today where student_id = :into and ended_on is null
                """)
                .param("today", Date.valueOf(LocalDate.now(clock)))
                .param("into", into.value())
                .update();
        jdbc.sql("""
                update students.student s
                   set district_id = n.district_id, school_id = n.school_id, given_name = n.given_name,
                       middle_name = n.middle_name, family_name = n.family_name,
                       preferred_given_name = n.preferred_given_name, preferred_family_name = n.preferred_family_name,
                       birth_date = coalesce(n.birth_date, s.birth_date), grade = n.grade, gender = n.gender,
                       email = n.email, phone = n.phone, residence = n.residence, standing = n.standing,
                       vanished_on = n.vanished_on
                  from students.student n
                 where s.id = :into
                   and n.id = :joined
                """)
                .param("into", into.value())
                .param("joined", joined.value())
                .update();
    }

    private void takeClasses(StudentId into, StudentId joined) {
        jdbc.sql("""
                insert into students.home_enrollment (student_id, class_id, source_id, first_day, last_day, ended_on)
                select :into::uuid, class_id, source_id, first_day, last_day, ended_on
                  from students.home_enrollment
                 where student_id = :joined
                on conflict do nothing
                """)
                .param("into", into.value())
                .param("joined", joined.value())
                .update();
        jdbc.sql("delete from students.home_enrollment where student_id = :joined")
                .param("joined", joined.value())
                .update();
    }

    private IdentityQuestion question(ResultSet row) throws SQLException {
        return new IdentityQuestion(
                row.getObject("id", UUID.class),
                students.byId(new StudentId(row.getObject("elder_id", UUID.class))),
                students.byId(new StudentId(row.getObject("newer_id", UUID.class))),
                row.getTimestamp("asked_at").toInstant());
    }

    private static UUID[] districts(Reach reach) {
        return reach.districts().stream().map(DistrictId::value).toArray(UUID[]::new);
    }
}
