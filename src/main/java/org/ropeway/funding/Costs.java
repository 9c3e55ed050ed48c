package org.ropeway.funding;

import java.sql.Timestamp;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ropeway.agency.Agencies;
import org.ropeway.attendance.Claim;
import org.ropeway.funding.CostLine.Kind;
import org.ropeway.funding.NetCost.Base;
import org.ropeway.schedule.Section;
import org.ropeway.schedule.Sections;
import org.ropeway.shared.Cents;
import org.ropeway.shared.SchoolYear;
import org.ropeway.shared.SectionId;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a year's courses and sites cost, in all, for a student hour and for a completer. */
@Service
@Transactional(readOnly = true)
public class Costs {
    private final CostLines lines;
    private final HoursOfYear hours;
    private final Sections sections;
    private final Agencies agencies;
    private final JdbcClient jdbc;

    Costs(CostLines lines, HoursOfYear hours, Sections sections, Agencies agencies, JdbcClient jdbc) {
        this.lines = lines;
        this.hours = hours;
        this.sections = sections;
        this.agencies = agencies;
        this.jdbc = jdbc;
    }

    /** What the lines are grouped by. */
    public enum By {
        COURSE,
        SITE
    }

    public NetCost of(SchoolYear year) {
        return NetCost.of(lines.of(year));
    }

    /** One row a course or site that has cost or hours, in no order; last, the sum of all. */
    public List<CostRow> rows(SchoolYear year, By by, Base base) {
        var all = lines.of(year);
        var direct = direct(all, by, base);
        var budget = direct(all, by, Base.BUDGET);
        var spent = direct(all, by, Base.EXPENDITURE);
        var minutes = minutes(year, by);
        var completers = completers(year, by);
        var common = Objects.requireNonNull(direct.getOrDefault(null, Cents.NONE));
        var keys = new HashSet<UUID>();
        keys.addAll(minutes.keySet());
        List.of(budget, spent)
                .forEach(map -> map.keySet().stream().filter(Objects::nonNull).forEach(keys::add));
        var ids = keys.stream().sorted().toList();
        var parts = parts(common, ids, minutes);
        var rows = new ArrayList<CostRow>();
        for (int i = 0; i < ids.size(); i++) {
            var id = ids.get(i);
            rows.add(new CostRow(
                    id,
                    budget.getOrDefault(id, Cents.NONE),
                    spent.getOrDefault(id, Cents.NONE),
                    direct.getOrDefault(id, Cents.NONE),
                    parts.get(i),
                    minutes.getOrDefault(id, 0L),
                    completers.getOrDefault(id, 0)));
        }
        rows.add(CostRow.total(rows, NetCost.of(all), base));
        return rows;
    }

    /** The common cost by hours; without any hours it stays common. */
    private static List<Cents> parts(Cents common, List<UUID> ids, Map<UUID, Long> minutes) {
        if (minutes.values().stream().mapToLong(Long::longValue).sum() <= 0) {
            return ids.stream().map(_ -> Cents.NONE).toList();
        }
        return Division.of(
                common,
                ids.stream()
                        .map(id -> Math.max(0, minutes.getOrDefault(id, 0L)))
                        .toList());
    }

    /** By course or site; under null what belongs to none. */
    private static Map<@Nullable UUID, Cents> direct(List<CostLine> lines, By by, Base base) {
        var kind = base == Base.BUDGET ? Kind.BUDGET : Kind.EXPENDITURE;
        var sums = new HashMap<@Nullable UUID, Cents>();
        for (var line : lines) {
            if (line.key().kind() == kind) {
                sums.merge(idOf(line, by), line.amount(), Cents::plus);
            }
        }
        return sums;
    }

    private static @Nullable UUID idOf(CostLine line, By by) {
        var course = line.key().course();
        var site = line.key().site();
        return switch (by) {
            case COURSE -> course == null ? null : course.value();
            case SITE -> site == null ? null : site.value();
        };
    }

    private Map<UUID, Long> minutes(SchoolYear year, By by) {
        Map<SectionId, Section> known =
                sections.all().stream().collect(Collectors.toMap(Section::id, Function.identity()));
        var sums = new HashMap<UUID, Long>();
        for (var line : hours.of(year)) {
            var section = Objects.requireNonNull(known.get(line.section()));
            if (line.claim() == Claim.ROP) {
                sums.merge(
                        by == By.COURSE
                                ? section.course().value()
                                : section.site().value(),
                        line.minutes(),
                        Long::sum);
            }
        }
        return sums;
    }

    /** Students who completed a course in the year; for sites, those who had a seat of it there. */
    private Map<UUID, Integer> completers(SchoolYear year, By by) {
        var days = FundingRules.daysOf(year);
        ZoneId zone = agencies.current().zone();
        var counts = new HashMap<UUID, Integer>();
        jdbc.sql("""
                select case :by when 'COURSE' then completion.course_id else section.site_id end as id,
                       count(distinct (completion.student_id, completion.course_id)) as completers
                  from eligibility.report_completion completion
                  left join (seating.report_seat seat
                             join schedule.report_section section on section.section_id = seat.section_id)
                         on seat.student_id = completion.student_id
                        and section.course_id = completion.course_id
                        and seat.standing <> 'WAITING'
                 where completion.recorded_at >= :from
                   and completion.recorded_at < :to
                 group by id
                """)
                .param("by", by.name())
                .param("from", Timestamp.from(days.first().atStartOfDay(zone).toInstant()))
                .param(
                        "to",
                        Timestamp.from(
                                days.last().plusDays(1).atStartOfDay(zone).toInstant()))
                .query((RowCallbackHandler)
                        row -> counts.put(row.getObject("id", UUID.class), row.getInt("completers")));
        counts.remove(null);
        return counts;
    }
}
