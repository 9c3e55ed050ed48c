package org.ropeway.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ropeway.agency.AgencyScope;
import org.ropeway.shared.StudentId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The bound agency's accounts and their roles. */
@Service
@Transactional
public class Accounts {
    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Accounts(JdbcClient jdbc, PasswordEncoder passwords, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens an account.
     *
     * @param username kept in lower case; unique in the agency
     * @param password none for an account that nobody can sign in to with a password
     */
    public UUID open(String username, String name, @Nullable String password, List<Grant> grants) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into identity.account (id, username, name, password_hash, created_at)
                values (:id, :username, :name, :hash, :now)
                """)
                .param("id", id)
                .param("username", username.toLowerCase(Locale.ROOT))
                .param("name", name)
                .param("hash", password == null ? null : passwords.encode(password))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        events.publishEvent(
                new AccessGiven(AgencyScope.current(), id, "account.open", Map.of("username", username, "name", name)));
        grants.forEach(grant -> grant(id, grant));
        return id;
    }

    public void grant(UUID account, Grant grant) {
        var district = grant.district();
        var school = grant.school();
        var student = grant.student();
        var instructor = grant.instructor();
        jdbc.sql("""
                insert into identity.role_grant
                       (id, account_id, role, district_id, school_id, student_id, instructor_id)
                values (:id, :account, :role, :district, :school, :student, :instructor)
                """)
                .param("id", UUID.randomUUID())
                .param("account", account)
                .param("role", grant.role().name())
                .param("district", district == null ? null : district.value())
                .param("school", school == null ? null : school.value())
                .param("student", student == null ? null : student.value())
                .param("instructor", instructor == null ? null : instructor.value())
                .update();
        events.publishEvent(new AccessGiven(
                AgencyScope.current(),
                account,
                "account.grant",
                Map.of("role", grant.role().name(), "relation", grant.relation())));
    }

    /** Relates whoever is related to one student to another one, when the two were found to be one person. */
    public void follow(StudentId from, StudentId to) {
        jdbc.sql("update identity.role_grant set student_id = :to where student_id = :from")
                .param("from", from.value())
                .param("to", to.value())
                .update();
    }

    /** The account's actor, unless the account is closed or there is none. */
    @Transactional(readOnly = true)
    public Optional<Actor> findActor(UUID account) {
        return jdbc.sql("select id, username, name from identity.account where id = :id and active")
                .param("id", account)
                .query((row, _) -> actor(account, row.getString("username"), row.getString("name")))
                .optional();
    }

    @Transactional(readOnly = true)
    public Optional<Actor> findActor(String username) {
        return jdbc.sql("select id, username, name from identity.account where username = :username and active")
                .param("username", username.toLowerCase(Locale.ROOT))
                .query((row, _) ->
                        actor(row.getObject("id", UUID.class), row.getString("username"), row.getString("name")))
                .optional();
    }

    /** @return the account's id and password hash, for a username that may sign in with a password */
    @Transactional(readOnly = true)
    Optional<Credential> findCredential(String username) {
        return jdbc.sql("""
                select id, username, name, password_hash as hash
                  from identity.account
                 where username = :username
                   and active
                   and password_hash is not null
                """)
                .param("username", username.toLowerCase(Locale.ROOT))
                .query(Credential.class)
                .optional();
    }

    private Actor actor(UUID account, String username, String name) {
        return new Actor(AgencyScope.current(), account, username, name, grantsOf(account));
    }

    private List<Grant> grantsOf(UUID account) {
        return jdbc.sql("""
                select role, district_id, school_id, student_id, instructor_id
                  from identity.role_grant
                 where account_id = :account
                 order by role, id
                """)
                .param("account", account)
                .query((row, _) -> Grant.of(
                        Role.valueOf(row.getString("role")),
                        row.getObject("district_id", UUID.class),
                        row.getObject("school_id", UUID.class),
                        row.getObject("student_id", UUID.class),
                        row.getObject("instructor_id", UUID.class)))
                .list();
    }

    /** @param hash as the password encoder wrote it */
    record Credential(UUID id, String username, String name, String hash) {}
}
