package org.ropeway.attendance;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.ropeway.identity.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who asked to open certified periods again, and who agreed. */
@Service
public class Reopenings {
    private final JdbcClient jdbc;
    private final Clock clock;

    Reopenings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What waits for a second person. */
    @Transactional(readOnly = true)
    public Optional<Reopening> of(Period period) {
        return jdbc.sql("""
                select asked_by, asked_name, asked_at, why
                  from attendance.reopening
                 where period_id = :period
                   and version = :version
                   and agreed_at is null
                """)
                .param("period", period.id())
                .param("version", period.version())
                .query((row, _) -> new Reopening(
                        row.getObject("asked_by", UUID.class),
                        row.getString("asked_name"),
                        row.getTimestamp("asked_at").toInstant(),
                        row.getString("why")))
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void ask(Period period, Actor actor, String why) {
        jdbc.sql("""
                insert into attendance.reopening (period_id, version, why, asked_by, asked_name, asked_at)
                values (:period, :version, :why, :by, :name, :at)
                """)
                .param("period", period.id())
                .param("version", period.version())
                .param("why", why)
                .param("by", actor.account())
                .param("name", actor.name())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void agree(Period period, Actor actor) {
        jdbc.sql("""
                update attendance.reopening
                   set agreed_by = :by, agreed_name = :name, agreed_at = :at
                 where period_id = :period
                   and version = :version
                """)
                .param("period", period.id())
                .param("version", period.version())
                .param("by", actor.account())
                .param("name", actor.name())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }
}
