package org.ropeway.funding;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.ropeway.agency.Agencies;
import org.ropeway.funding.Sharing.Basis;
import org.ropeway.funding.Sharing.Part;
import org.ropeway.journal.Journal;
import org.ropeway.shared.SchoolYear;
import org.ropeway.shared.Who;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The bound agency's formulas of sharing cost, one a school year. */
@Service
@Transactional
public class Sharings {
    private final JdbcClient jdbc;
    private final Agencies agencies;
    private final Journal journal;
    private final Clock clock;

    Sharings(JdbcClient jdbc, Agencies agencies, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.agencies = agencies;
        this.journal = journal;
        this.clock = clock;
    }

    /** The year's own formula, or the usual one of the agency's structure. */
    @Transactional(readOnly = true)
    public Sharing of(SchoolYear year) {
        var parts = jdbc
                .sql("select basis, weight, source from funding.sharing where school_year = :year")
                .param("year", year.firstYear())
                .query((row, _) ->
                        new Part(Basis.valueOf(row.getString("basis")), row.getLong("weight"), row.getString("source")))
                .stream()
                .sorted(java.util.Comparator.comparing(Part::basis))
                .toList();
        return parts.isEmpty() ? Sharing.usual(agencies.current().structure()) : new Sharing(parts, null);
    }

    /** Sets the year's formula; invoices already issued stay as they are. @param weights by basis; none for the usual formula again */
    public void set(Who by, SchoolYear year, Map<Basis, Long> weights, String source) {
        jdbc.sql("delete from funding.sharing where school_year = :year")
                .param("year", year.firstYear())
                .update();
        weights.forEach((basis, weight) -> jdbc.sql("""
                insert into funding.sharing (school_year, basis, weight, source, set_by, set_at)
                values (:year, :basis, :weight, :source, :by, :at)
                """)
                .param("year", year.firstYear())
                .param("basis", basis.name())
                .param("weight", weight)
                .param("source", source)
                .param("by", by.name())
                .param("at", Timestamp.from(clock.instant()))
                .update());
        journal.record(by, "sharing.set", "school year", year, detail(weights), source);
    }

    private static Map<String, Long> detail(Map<Basis, Long> weights) {
        return weights.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().name(), Map.Entry::getValue));
    }
}
