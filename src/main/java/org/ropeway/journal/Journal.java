package org.ropeway.journal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ropeway.shared.Who;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The bound agency's journal. */
@Service
public class Journal {
    private static final TypeReference<TreeMap<String, String>> DETAIL = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final RowMapper<JournalEntry> entry;

    Journal(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.entry = (row, _) -> new JournalEntry(
                row.getTimestamp("at").toInstant(),
                row.getString("by_name"),
                row.getString("act"),
                row.getString("subject"),
                row.getString("subject_id"),
                json.readValue(row.getString("detail"), DETAIL),
                row.getString("why"));
    }

    /** Writes in the transaction of the act itself: an act without its line cannot be. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Who by, String act, String subject, Object subjectId, Map<String, ?> detail) {
        record(by, act, subject, subjectId, detail, null);
    }

    /** @param why the reason that the person gave */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(
            Who by, String act, String subject, Object subjectId, Map<String, ?> detail, @Nullable String why) {
        var texts = new TreeMap<String, String>();
        detail.forEach((name, value) -> texts.put(name, String.valueOf(value)));
        jdbc.sql("""
                insert into journal.entry (at, account_id, by_name, act, subject, subject_id, detail, why)
                values (:at, :account, :by, :act, :subject, :subjectId, :detail::jsonb, :why)
                """)
                .param("at", Timestamp.from(clock.instant()))
                .param("account", by.account())
                .param("by", by.name())
                .param("act", act)
                .param("subject", subject)
                .param("subjectId", subjectId.toString())
                .param("detail", json.writeValueAsString(texts))
                .param("why", why)
                .update();
    }

    /** All that was done to one thing, newest first. */
    @Transactional(readOnly = true)
    public List<JournalEntry> of(String subject, Object subjectId) {
        return jdbc.sql("""
                select at, by_name, act, subject, subject_id, detail, why
                  from journal.entry
                 where subject = :subject
                   and subject_id = :subjectId
                 order by at desc, id desc
                """)
                .param("subject", subject)
                .param("subjectId", subjectId.toString())
                .query(entry)
                .list();
    }

    /** The latest lines, newest first. @param limit at most so many */
    @Transactional(readOnly = true)
    public List<JournalEntry> latest(int limit) {
        return before(null, limit);
    }

    /** The lines written before a moment (null: up to now), newest first. @param limit at most so many */
    @Transactional(readOnly = true)
    public List<JournalEntry> before(@Nullable Instant moment, int limit) {
        return jdbc.sql("""
                select at, by_name, act, subject, subject_id, detail, why
                  from journal.entry
                 where (:moment::timestamptz is null or at < :moment::timestamptz)
                 order by at desc, id desc
                 limit :limit
                """)
                .param("moment", moment == null ? null : Timestamp.from(moment))
                .param("limit", limit)
                .query(entry)
                .list();
    }
}
