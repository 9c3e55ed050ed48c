package org.ropeway.attendance;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ropeway.attendance.Ledger.Draft;
import org.ropeway.attendance.Posting.Act;
import org.ropeway.shared.SectionId;
import org.ropeway.shared.StudentId;
import org.ropeway.shared.Who;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes many days of many sections at once: one posting a section and month. The days count as taken sheets. */
@Service
public class LedgerLoads {
    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final Clock clock;

    LedgerLoads(Ledger ledger, JdbcClient jdbc, Clock clock) {
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Where anything is refused, what was written before it is no longer wanted: the caller rolls back.
     *
     * @return every refusal; empty if all was written
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Refusal> load(Who by, @Nullable String why, Collection<Draft> drafts) {
        var refusals = new ArrayList<Refusal>();
        for (var month : byMonth(drafts).values()) {
            if (ledger.post(by, Act.IMPORT, why, month) instanceof PostDecision.Refused refused) {
                refusals.addAll(refused.refusals());
            } else {
                month.forEach(draft -> markTaken(by, draft));
            }
        }
        return refusals;
    }

    private static Map<YearMonth, List<Draft>> byMonth(Collection<Draft> drafts) {
        var months = new TreeMap<YearMonth, List<Draft>>();
        for (var draft : drafts) {
            var entries = new TreeMap<YearMonth, List<Entry>>();
            draft.entries()
                    .forEach(entry -> entries.computeIfAbsent(YearMonth.from(entry.day()), _ -> new ArrayList<>())
                            .add(entry));
            entries.forEach((month, ofMonth) -> {
                ofMonth.sort(Comparator.comparing(Entry::day));
                months.computeIfAbsent(month, _ -> new ArrayList<>()).add(new Draft(draft.section(), ofMonth));
            });
        }
        return months;
    }

    private void markTaken(Who by, Draft draft) {
        Map<LocalDate, Set<StudentId>> all = new TreeMap<>();
        Map<LocalDate, Set<StudentId>> present = new HashMap<>();
        for (var entry : draft.entries()) {
            if (entry.kind() != Kind.TRAINING_STATION) {
                all.computeIfAbsent(entry.day(), _ -> new HashSet<>()).add(entry.student());
                if (entry.minutes() > 0) {
                    present.computeIfAbsent(entry.day(), _ -> new HashSet<>()).add(entry.student());
                }
            }
        }
        var days = List.copyOf(all.keySet());
        write(by, draft.section(), days, counts(days, all), counts(days, present));
    }

    private static int[] counts(List<LocalDate> days, Map<LocalDate, Set<StudentId>> students) {
        return days.stream()
                .mapToInt(day -> students.getOrDefault(day, Set.of()).size())
                .toArray();
    }

    private void write(Who by, SectionId section, List<LocalDate> days, int[] all, int[] present) {
        jdbc.sql("""
                insert into attendance.sheet
                       (section_id, day, version, present, absent, taken_at, taken_by, account_id)
                select :section, day, 1, present, every - present, :at, :by, :account
                  from unnest(:days::date[], :present::int[], :every::int[]) as taken (day, present, every)
                    on conflict do nothing
                """)
                .param("section", section.value())
                .param("at", Timestamp.from(clock.instant()))
                .param("by", by.name())
                .param("account", by.account(), java.sql.Types.OTHER)
                .param("days", days.stream().map(Date::valueOf).toArray(Date[]::new))
                .param("present", present)
                .param("every", all)
                .update();
    }
}
