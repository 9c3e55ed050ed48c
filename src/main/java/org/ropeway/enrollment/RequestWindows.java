package org.ropeway.enrollment;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ropeway.agency.Calendars;
import org.ropeway.agency.Term;
import org.ropeway.journal.Journal;
import org.ropeway.shared.TermId;
import org.ropeway.shared.Who;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The bound agency's request windows, one a term at most. */
@Service
@Transactional
public class RequestWindows {
    private static final RowMapper<RequestWindow> WINDOW = (row, _) -> new RequestWindow(
            new TermId(row.getObject("term_id", UUID.class)),
            row.getTimestamp("opens_at").toInstant(),
            row.getTimestamp("closes_at").toInstant(),
            row.getString("set_by"));

    private final JdbcClient jdbc;
    private final Calendars calendars;
    private final Journal journal;
    private final Standings standings;
    private final Clock clock;

    RequestWindows(JdbcClient jdbc, Calendars calendars, Journal journal, Standings standings, Clock clock) {
        this.jdbc = jdbc;
        this.calendars = calendars;
        this.journal = journal;
        this.standings = standings;
        this.clock = clock;
    }

    /** What came of setting a window. */
    public sealed interface Decision {
        record Set(RequestWindow window) implements Decision {}

        record Refused(Reason reason) implements Decision {}

        enum Reason {
            /** It would close before it opens. */
            CLOSES_BEFORE_IT_OPENS,
            /** It would have closed already; to close an open one, use {@link RequestWindows#close}. */
            CLOSES_IN_THE_PAST,
            NOT_OPEN;

            public String messageKey() {
                return "enrollment.window.refused." + name();
            }
        }
    }

    /** Every window, by its opening. */
    @Transactional(readOnly = true)
    public List<RequestWindow> all() {
        return jdbc.sql("""
                select term_id, opens_at, closes_at, set_by
                  from enrollment.request_window
                 order by opens_at, term_id
                """).query(WINDOW).list();
    }

    @Transactional(readOnly = true)
    public Optional<RequestWindow> find(TermId term) {
        return jdbc.sql("""
                select term_id, opens_at, closes_at, set_by
                  from enrollment.request_window
                 where term_id = :term
                """).param("term", term.value()).query(WINDOW).optional();
    }

    /** The window that requests are about now: see {@link #current(List, Instant)}. */
    @Transactional(readOnly = true)
    public Optional<RequestWindow> current() {
        return current(all(), clock.instant());
    }

    /** The open window that closes first, else the next to open, else the last that closed. */
    public static Optional<RequestWindow> current(List<RequestWindow> all, Instant now) {
        return all.stream()
                .min(Comparator.comparing((RequestWindow window) -> switch (window.status(now)) {
                            case OPEN -> 0;
                            case UPCOMING -> 1;
                            case CLOSED -> 2;
                        })
                        .thenComparing(window -> switch (window.status(now)) {
                            case OPEN -> window.closes().toEpochMilli();
                            case UPCOMING -> window.opens().toEpochMilli();
                            case CLOSED -> -window.closes().toEpochMilli();
                        }));
    }

    @Transactional(readOnly = true)
    public RequestWindow.Status status(RequestWindow window) {
        return window.status(clock.instant());
    }

    /** Opens requests for a term, or moves the dates of its window; from then on the board has everybody on a roster. @throws NoSuch if there is no such term */
    public Decision set(Who by, TermId term, Instant opens, Instant closes) {
        Term known = calendars.term(term);
        if (!opens.isBefore(closes)) {
            return new Decision.Refused(Decision.Reason.CLOSES_BEFORE_IT_OPENS);
        }
        if (!clock.instant().isBefore(closes)) {
            return new Decision.Refused(Decision.Reason.CLOSES_IN_THE_PAST);
        }
        var set = keep(by, new RequestWindow(known.id(), opens, closes, by.name()), "window.set");
        standings.refreshAll(term);
        return set;
    }

    /** Closes an open window now. */
    public Decision close(Who by, TermId term) {
        var now = clock.instant();
        var open = find(term).filter(window -> window.status(now) == RequestWindow.Status.OPEN);
        return open.<Decision>map(
                        window -> keep(by, new RequestWindow(term, window.opens(), now, by.name()), "window.close"))
                .orElseGet(() -> new Decision.Refused(Decision.Reason.NOT_OPEN));
    }

    private Decision keep(Who by, RequestWindow window, String act) {
        jdbc.sql("""
                insert into enrollment.request_window (term_id, opens_at, closes_at, set_by)
                values (:term, :opens, :closes, :by)
                on conflict (agency_id, term_id)
                do update set opens_at = excluded.opens_at, closes_at = excluded.closes_at, set_by = excluded.set_by
                """)
                .param("term", window.term().value())
                .param("opens", Timestamp.from(window.opens()))
                .param("closes", Timestamp.from(window.closes()))
                .param("by", window.setBy())
                .update();
        journal.record(by, act, "term", window.term(), Map.of("opens", window.opens(), "closes", window.closes()));
        return new Decision.Set(window);
    }
}
