package org.ropeway.attendance;

import static java.util.stream.Collectors.groupingBy;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
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
     * @param written told how many entries are written, after each posting
     * @return every refusal; empty if all was written
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Refusal> load(Who by, @Nullable String why, Collection<Draft> drafts, LongConsumer written) {
        var months = drafts.stream()
                .filter(draft -> !draft.entries().isEmpty())
                .sorted(Comparator.comparing(draft -> draft.section().toString()))
                .flatMap(LedgerLoads::byMonth)
                .toList();
        if (months.isEmpty()) {
            return List.of();
        }
        var refusals = ledger.load(by, Act.IMPORT, why, months, written);
        if (refusals.isEmpty()) {
            months.stream()
                    .collect(groupingBy(Draft::section))
                    .forEach((section, taken) -> markTaken(by, section, taken));
        }
        return refusals;
    }

    /** Months and days in their order. */
    private static Stream<Draft> byMonth(Draft draft) {
        var months = new TreeMap<YearMonth, List<Entry>>();
        List<Entry> same = List.of();
        for (var entry : draft.entries()) {
            if (same.isEmpty() || !isOfOneMonth(same.getLast().day(), entry.day())) {
                same = months.computeIfAbsent(YearMonth.from(entry.day()), _ -> new ArrayList<>());
            }
            same.add(entry);
        }
        return months.values().stream()
                .peek(ofMonth -> ofMonth.sort(Comparator.comparing(Entry::day)))
                .map(ofMonth -> new Draft(draft.section(), ofMonth));
    }

    private static boolean isOfOneMonth(LocalDate one, LocalDate other) {
        return one.getYear() == other.getYear() && one.getMonthValue() == other.getMonthValue();
    }

    private void markTaken(Who by, SectionId section, List<Draft> taken) {
        var days = new ArrayList<LocalDate>();
        var all = new ArrayList<Integer>();
        var present = new ArrayList<Integer>();
        var students = new HashSet<StudentId>();
        var there = new HashSet<StudentId>();
        for (var draft : taken) {
            for (int i = 0; i < draft.entries().size(); i++) {
                var entry = draft.entries().get(i);
                if (entry.kind() != Kind.TRAINING_STATION) {
                    students.add(entry.student());
                    if (entry.minutes() > 0) {
                        there.add(entry.student());
                    }
                }
                boolean isLast = i + 1 == draft.entries().size()
                        || !draft.entries().get(i + 1).day().equals(entry.day());
                if (isLast && !students.isEmpty()) {
                    days.add(entry.day());
                    all.add(students.size());
                    present.add(there.size());
                    students.clear();
                    there.clear();
                }
            }
        }
        write(by, section, days, numbers(all), numbers(present));
    }

    private static int[] numbers(List<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).toArray();
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
