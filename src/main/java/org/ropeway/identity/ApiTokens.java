package org.ropeway.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ropeway.agency.Agencies;
import org.ropeway.agency.AgencyScope;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tokens for the API. A token is {@code ropeway.<agency>.<secret>}: it names its agency, acts as its account, and only in
 * one of that account's roles.
 */
@Service
@Transactional
public class ApiTokens {
    public static final Duration LIFE = Duration.ofDays(365);

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Agencies agencies;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ApiTokens(JdbcClient jdbc, Accounts accounts, Agencies agencies, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.agencies = agencies;
        this.events = events;
        this.clock = clock;
    }

    /** Makes a token; this is the only time that it is seen. @throws IllegalArgumentException if the account has not the role */
    public String issue(UUID account, Role role, String name) {
        var actor = accounts.findActor(account).orElseThrow();
        if (!actor.has(role)) {
            throw new IllegalArgumentException("%s is not %s".formatted(actor.username(), role));
        }
        var bytes = new byte[32];
        random.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var now = clock.instant();
        jdbc.sql("""
                insert into identity.api_token (id, account_id, role, name, secret_hash, created_at, expires_at)
                values (:id, :account, :role, :name, :hash, :now, :expires)
                """)
                .param("id", UUID.randomUUID())
                .param("account", account)
                .param("role", role.name())
                .param("name", name)
                .param("hash", hash(secret))
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(now.plus(LIFE)))
                .update();
        events.publishEvent(new AccessGiven(
                AgencyScope.current(), account, "token.issue", Map.of("role", role.name(), "name", name)));
        return "ropeway.%s.%s".formatted(agencies.current().slug(), secret);
    }

    /** The actor of a secret of the bound agency, with the token's role alone. */
    @Transactional(readOnly = true)
    public Optional<Actor> findActor(String secret) {
        return jdbc.sql("""
                select account_id as account, role
                  from identity.api_token
                 where secret_hash = :hash
                   and revoked_at is null
                   and expires_at > :now
                """)
                .param("hash", hash(secret))
                .param("now", Timestamp.from(clock.instant()))
                .query(Token.class)
                .optional()
                .flatMap(token -> accounts.findActor(token.account()).map(actor -> in(token.role(), actor)));
    }

    private static Actor in(Role role, Actor actor) {
        List<Grant> grants =
                actor.grants().stream().filter(grant -> grant.role() == role).toList();
        return new Actor(actor.agency(), actor.account(), actor.username(), actor.name(), grants);
    }

    private static String hash(String secret) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    record Token(UUID account, Role role) {}
}
