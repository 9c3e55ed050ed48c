package org.ropeway.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Slows down guessing: a username, or an address, that failed too often within a quarter of an hour has to wait. */
@Service
@Transactional
class SignInLimit {
    static final int TRIES_FOR_A_USERNAME = 5;
    static final int TRIES_FROM_AN_ADDRESS = 50;
    static final Duration WINDOW = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final Clock clock;

    SignInLimit(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    boolean mustWait(String username, String address) {
        return failures(forUsername(username)) >= TRIES_FOR_A_USERNAME
                || failures(forAddress(address)) >= TRIES_FROM_AN_ADDRESS;
    }

    void failed(String username, String address) {
        note(forUsername(username));
        note(forAddress(address));
    }

    void succeeded(String username) {
        jdbc.sql("delete from identity.sign_in_failure where subject = :subject or at < :old")
                .param("subject", forUsername(username))
                .param("old", Timestamp.from(clock.instant().minus(WINDOW)))
                .update();
    }

    private long failures(String subject) {
        return jdbc.sql("select count(*) from identity.sign_in_failure where subject = :subject and at >= :since")
                .param("subject", subject)
                .param("since", Timestamp.from(clock.instant().minus(WINDOW)))
                .query(Long.class)
                .single();
    }

    private void note(String subject) {
        jdbc.sql("insert into identity.sign_in_failure (subject, at) values (:subject, :now)")
                .param("subject", subject)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private static String forUsername(String username) {
        return "username " + (username.length() > 200 ? username.substring(0, 200) : username);
    }

    private static String forAddress(String address) {
        return "address " + address;
    }
}
