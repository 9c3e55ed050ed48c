package org.ropeway.funding.ada;

import java.sql.Date;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ropeway.agency.Agencies;
import org.ropeway.catalog.Method;
import org.ropeway.funding.FundingRules;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Role;
import org.ropeway.law.Law;
import org.ropeway.schedule.Section;
import org.ropeway.shared.DateSpan;
import org.ropeway.shared.SchoolYear;
import org.ropeway.shared.SectionId;
import org.ropeway.shared.StudentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Watches that students of cooperative vocational education get their related instruction: in every week with minutes at a
 * training station at least three periods of fifty minutes. 5 CCR 10106.
 */
@Service
@Transactional(readOnly = true)
public class RelatedInstruction {
    private final JdbcClient jdbc;
    private final SectionBook sections;
    private final RulesOfYear.Reading rules;
    private final Law law;
    private final Agencies agencies;
    private final Clock clock;

    RelatedInstruction(
            JdbcClient jdbc, SectionBook sections, RulesOfYear.Reading rules, Law law, Agencies agencies, Clock clock) {
        this.jdbc = jdbc;
        this.sections = sections;
        this.rules = rules;
        this.law = law;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** The weeks of the school year that are over and were too short, latest first: of all sections, or the instructor's own. */
    public List<RelatedWeek> below(Actor actor, SchoolYear year) {
        return weeks(actor, FundingRules.daysOf(year)).stream()
                .filter(RelatedWeek::isBelow)
                .toList();
    }

    /** Those of the last two full weeks, which somebody may still know about. */
    public List<RelatedWeek> recent(Actor actor) {
        var monday = thisMonday();
        return weeks(actor, new DateSpan(monday.minusWeeks(2), monday.minusDays(1))).stream()
                .filter(RelatedWeek::isBelow)
                .toList();
    }

    /** Every week with training that is over, latest first. */
    List<RelatedWeek> weeks(Actor actor, DateSpan span) {
        var facts = sections.all();
        var watched = facts.values().stream()
                .filter(one -> one.course().method() == Method.COOPERATIVE)
                .filter(one -> maySee(actor).test(one.section()))
                .map(one -> one.section().id().value())
                .toArray(UUID[]::new);
        var weeks = jdbc.sql("""
                select section_id, student_id, (date_trunc('week', day::timestamp))::date as monday,
                       sum(minutes) filter (where kind = 'TRAINING_STATION') as station,
                       coalesce(sum(minutes) filter (where kind <> 'TRAINING_STATION'), 0) as taught
                  from attendance.report_entry
                 where section_id = any(:sections)
                   and day between :first and :last
                 group by section_id, student_id, monday
                having sum(minutes) filter (where kind = 'TRAINING_STATION') > 0
                 order by monday desc, section_id, student_id
                """)
                .param("sections", watched)
                .param("first", Date.valueOf(span.first()))
                .param("last", Date.valueOf(last(span)))
                .query((row, _) -> new RelatedWeek(
                        Objects.requireNonNull(facts.get(new SectionId(row.getObject("section_id", UUID.class)))),
                        new StudentId(row.getObject("student_id", UUID.class)),
                        row.getObject("monday", LocalDate.class),
                        row.getLong("station"),
                        row.getLong("taught"),
                        0))
                .list();
        var needed = weeks.stream()
                .map(RelatedWeek::monday)
                .distinct()
                .collect(Collectors.toMap(monday -> monday, this::needed));
        return weeks.stream()
                .map(week -> new RelatedWeek(
                        week.facts(),
                        week.student(),
                        week.monday(),
                        week.station(),
                        week.taught(),
                        needed.getOrDefault(week.monday(), 0L)))
                .toList();
    }

    /** No day of a week that is not over. */
    private LocalDate last(DateSpan span) {
        var sunday = thisMonday().minusDays(1);
        return span.last().isBefore(sunday) ? span.last() : sunday;
    }

    private LocalDate thisMonday() {
        return LocalDate.ofInstant(clock.instant(), agencies.current().zone())
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** Minutes a week, by the parameters of the day. */
    public long needed(LocalDate day) {
        return (long) law.on(day, "funding/cve-periods").whole()
                * law.on(day, "funding/cve-period-minutes").whole();
    }

    /** The rule, with dates and source. */
    public List<UsedParameter> rule(LocalDate day) {
        return Stream.of("funding/cve-periods", "funding/cve-period-minutes")
                .flatMap(id -> rules.on(day, id).stream())
                .toList();
    }

    private static Predicate<Section> maySee(Actor actor) {
        return actor.has(Role.DIRECTOR, Role.LIAISON)
                ? _ -> true
                : section -> section.instructor() != null && actor.instructors().contains(section.instructor());
    }
}
