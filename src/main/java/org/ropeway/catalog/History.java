package org.ropeway.catalog;

import java.time.ZonedDateTime;
import java.util.List;
import org.ropeway.agency.Agencies;
import org.ropeway.journal.Journal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the journal says about one course or section, for the page on which it is changed. */
@Service
@Transactional(readOnly = true)
public class History {
    private final Journal journal;
    private final Agencies agencies;

    History(Journal journal, Agencies agencies) {
        this.journal = journal;
        this.agencies = agencies;
    }

    /** @param at by the agency's clock; @param changes each "field: before → after"; empty for the line that added it */
    public record Line(ZonedDateTime at, String by, List<String> changes) {}

    /** @return newest first */
    public List<Line> of(String subject, Object id) {
        var zone = agencies.current().zone();
        return journal.of(subject, id).stream()
                .map(entry -> new Line(
                        entry.at().atZone(zone),
                        entry.by(),
                        entry.act().equals("changed")
                                ? entry.detail().entrySet().stream()
                                        .map(change -> "%s: %s".formatted(change.getKey(), change.getValue()))
                                        .toList()
                                : List.of()))
                .toList();
    }
}
