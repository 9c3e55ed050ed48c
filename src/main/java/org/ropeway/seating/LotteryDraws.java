package org.ropeway.seating;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ropeway.agency.Calendars;
import org.ropeway.journal.Journal;
import org.ropeway.seating.LotteryDraw.Method;
import org.ropeway.shared.TermId;
import org.ropeway.shared.Who;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lottery numbers of the bound agency's terms. None is ever taken back; the latest is in force. */
@Service
@Transactional
public class LotteryDraws {
    private static final RowMapper<LotteryDraw> DRAW = (row, _) -> new LotteryDraw(
            row.getObject("id", UUID.class),
            new TermId(row.getObject("term_id", UUID.class)),
            row.getLong("number"),
            Method.valueOf(row.getString("method")),
            row.getString("words"),
            row.getString("why_again"),
            row.getString("drawn_by"),
            row.getTimestamp("drawn_at").toInstant());

    private final JdbcClient jdbc;
    private final Calendars calendars;
    private final Journal journal;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    LotteryDraws(JdbcClient jdbc, Calendars calendars, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.calendars = calendars;
        this.journal = journal;
        this.clock = clock;
    }

    /** What came of a draw. */
    public sealed interface Decision {
        record Drawn(LotteryDraw draw) implements Decision {}

        record Refused(Reason reason) implements Decision {}

        enum Reason {
            NUMBER_MISSING,
            WORDS_MISSING,
            /** A number is in force already; who draws again says why. */
            WHY_AGAIN_MISSING,
            ALREADY_PUBLISHED;

            public String messageKey() {
                return "seating.draw.refused." + name();
            }
        }
    }

    /**
     * What is to be drawn.
     *
     * @param number the number drawn, for {@link Method#DRAWN_IN_PUBLIC}; none otherwise
     * @param words where and how, or the text to make the number from
     */
    public record Ask(TermId term, Method method, @Nullable Long number, String words, String whyAgain) {}

    /** The number in force. */
    @Transactional(readOnly = true)
    public Optional<LotteryDraw> current(TermId term) {
        return of(term).stream().findFirst();
    }

    /** Every draw of the term, latest first. */
    @Transactional(readOnly = true)
    public List<LotteryDraw> of(TermId term) {
        return jdbc.sql("""
                select id, term_id, number, method, words, why_again, drawn_by, drawn_at
                  from seating.lottery_draw
                 where term_id = :term
                 order by id desc
                """).param("term", term.value()).query(DRAW).list();
    }

    /** Draws a number and writes it to the journal. @throws org.ropeway.shared.NoSuch if there is no such term */
    public Decision draw(Who by, Ask ask) {
        var term = calendars.term(ask.term());
        lock(ask.term());
        boolean again = current(ask.term()).isPresent();
        var reason = refusal(ask, again);
        if (reason != null) {
            return new Decision.Refused(reason);
        }
        long number = number(ask);
        jdbc.sql("""
                insert into seating.lottery_draw (term_id, number, method, words, why_again, drawn_by, drawn_at)
                values (:term, :number, :method, :words, :whyAgain, :by, :at)
                """)
                .param("term", ask.term().value())
                .param("number", number)
                .param("method", ask.method().name())
                .param("words", ask.words().strip())
                .param("whyAgain", again ? ask.whyAgain().strip() : null)
                .param("by", by.name())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        var detail = Map.of(
                "number", number, "method", ask.method(), "words", ask.words().strip(), "again", again);
        journal.record(
                by,
                "lottery.draw",
                "term",
                term.id(),
                detail,
                again ? ask.whyAgain().strip() : null);
        return new Decision.Drawn(current(ask.term()).orElseThrow());
    }

    private Decision.@Nullable Reason refusal(Ask ask, boolean again) {
        if (ask.method() == Method.DRAWN_IN_PUBLIC && ask.number() == null) {
            return Decision.Reason.NUMBER_MISSING;
        }
        if (ask.words().isBlank()) {
            return Decision.Reason.WORDS_MISSING;
        }
        if (isPublished(ask.term())) {
            return Decision.Reason.ALREADY_PUBLISHED;
        }
        return again && ask.whyAgain().isBlank() ? Decision.Reason.WHY_AGAIN_MISSING : null;
    }

    private long number(Ask ask) {
        var entered = ask.number();
        return switch (ask.method()) {
            case DRAWN_IN_PUBLIC -> entered == null ? 0 : entered;
            case FROM_TEXT -> LotteryDraw.numberOf(ask.words());
            case BY_MACHINE -> random.nextLong(1, 1_000_000_000);
        };
    }

    /** Draws and publishing of a term come one after the other. */
    void lock(TermId term) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('seating.term ' || :term, 0))")
                .param("term", term.toString())
                .query((_, _) -> true)
                .single();
    }

    private boolean isPublished(TermId term) {
        return jdbc.sql("""
                select exists (select from seating.allocation_run where term_id = :term and status = 'PUBLISHED')
                """).param("term", term.value()).query(Boolean.class).single();
    }
}
