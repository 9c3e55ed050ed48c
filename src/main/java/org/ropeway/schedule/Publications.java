package org.ropeway.schedule;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ropeway.agency.Agencies;
import org.ropeway.agency.Calendars;
import org.ropeway.agency.Term;
import org.ropeway.journal.Journal;
import org.ropeway.shared.TermId;
import org.ropeway.shared.Who;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The terms whose sections the public sees. */
@Service
@Transactional
public class Publications {
    private final JdbcClient jdbc;
    private final Calendars calendars;
    private final Agencies agencies;
    private final Journal journal;
    private final Clock clock;

    Publications(JdbcClient jdbc, Calendars calendars, Agencies agencies, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.calendars = calendars;
        this.agencies = agencies;
        this.journal = journal;
        this.clock = clock;
    }

    /** Publishes the term's catalog; twice is as good as once. @throws NoSuch if there is no such term */
    public void publish(Who by, TermId id) {
        var term = calendars.term(id);
        int added = jdbc.sql("""
                insert into schedule.publication (term_id, published_at) values (:term, :now)
                    on conflict (agency_id, term_id) do nothing
                """)
                .param("term", id.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (added == 1) {
            journal.record(by, "published", "term", id, Map.of("term", term.code()));
        }
    }

    /** Hides the term's sections from the public again. */
    public void withdraw(Who by, TermId id) {
        var term = calendars.term(id);
        int removed = jdbc.sql("delete from schedule.publication where term_id = :term")
                .param("term", id.value())
                .update();
        if (removed == 1) {
            journal.record(by, "withdrew", "term", id, Map.of("term", term.code()));
        }
    }

    @Transactional(readOnly = true)
    public boolean isPublished(TermId term) {
        return published().contains(term);
    }

    @Transactional(readOnly = true)
    public Set<TermId> published() {
        return jdbc
                .sql("select term_id from schedule.publication")
                .query((row, _) -> new TermId(row.getObject("term_id", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Published terms that have not ended yet by the agency's clock, in their order. */
    @Transactional(readOnly = true)
    public List<Term> open() {
        var today = LocalDate.now(clock.withZone(agencies.current().zone()));
        var published = published();
        return calendars.terms().stream()
                .filter(term -> published.contains(term.id()))
                .filter(term -> !term.days().last().isBefore(today))
                .toList();
    }
}
