package org.ropeway.seating;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ropeway.agency.Agencies;
import org.ropeway.law.Law;
import org.ropeway.seating.RunReport.Dimension;
import org.ropeway.seating.RunReport.Part;
import org.ropeway.seating.RunReport.Rate;
import org.ropeway.seating.RunReport.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts what runs do to groups of students. */
@Service
@Transactional(readOnly = true)
public class RunReports {
    private final JdbcClient jdbc;
    private final Agencies agencies;
    private final Law law;

    RunReports(JdbcClient jdbc, Agencies agencies, Law law) {
        this.jdbc = jdbc;
        this.agencies = agencies;
        this.law = law;
    }

    /** @param runs of the same students: from the same lists */
    public RunReport of(List<AllocationRun> runs) {
        int least = law.today("privacy/small-cell").whole();
        var counts = new Groups(runs.size());
        for (int at = 0; at < runs.size(); at++) {
            int run = at;
            count(runs.get(at)).forEach(line -> counts.add(run, line));
        }
        var tables = runs.isEmpty() ? List.<RunReport.Table>of() : new Tables(least, counts).tables();
        return new RunReport(least, runs, runs.stream().map(this::choices).toList(), tables);
    }

    private RunReport.Choices choices(AllocationRun run) {
        return jdbc.sql("""
                select count(*) filter (where rank = 1) as first,
                       count(*) filter (where rank = 2) as second,
                       count(*) filter (where rank > 2) as later
                  from seating.run_seat
                 where run_id = :run
                """)
                .param("run", run.id().value())
                .query(RunReport.Choices.class)
                .single();
    }

    /** A group's students in one run. @param within the district of a school; empty for other groups */
    private record Line(Dimension dimension, String within, String key, int students, int first, int seated) {}

    private List<Line> count(AllocationRun run) {
        return jdbc.sql("""
                with person as (
                  select p.student_id, s.district_id::text as district, coalesce(s.school_id::text, '') as school,
                         coalesce(s.grade::text, '') as grade, s.gender,
                         coalesce(bool_or(t.rank = 1), false) as first, count(t.section_id) > 0 as seated
                    from seating.run_place p
                    join students.report_student s on s.agency_id = p.agency_id and s.student_id = p.student_id
                    left join seating.run_seat t
                      on t.agency_id = p.agency_id and t.run_id = p.run_id and t.student_id = p.student_id
                   where p.run_id = :run
                   group by p.student_id, s.district_id, s.school_id, s.grade, s.gender
                ), belonging as (
                  select 'DISTRICT' as dimension, '' as within, district as key, first, seated from person
                  union all
                  select 'SCHOOL', district, school, first, seated from person
                  union all
                  select 'GRADE', '', grade, first, seated from person
                  union all
                  select 'GENDER', '', gender, first, seated from person
                  union all
                  select 'POPULATION', '', m.population, first, seated
                    from person
                    join (select distinct student_id, population
                            from students.report_special_population
                           where first_day <= :day
                             and (last_day is null or last_day >= :day)) m using (student_id)
                )
                select dimension, within, key, count(*)::int as students,
                       (count(*) filter (where first))::int as first, (count(*) filter (where seated))::int as seated
                  from belonging
                 group by dimension, within, key
                 order by dimension, within, key
                """)
                .param("run", run.id().value())
                .param(
                        "day",
                        Date.valueOf(LocalDate.ofInstant(
                                run.started().at(), agencies.current().zone())))
                .query((row, _) -> new Line(
                        Dimension.valueOf(row.getString("dimension")),
                        row.getString("within"),
                        row.getString("key"),
                        row.getInt("students"),
                        row.getInt("first"),
                        row.getInt("seated")))
                .list();
    }

    /** Groups with their counts in each run. */
    private static final class Groups {
        private final int runs;
        private final Map<Dimension, Map<List<String>, Line[]>> lines = new TreeMap<>();

        Groups(int runs) {
            this.runs = runs;
        }

        void add(int run, Line line) {
            lines.computeIfAbsent(line.dimension(), _ -> new LinkedHashMap<>())
                    .computeIfAbsent(List.of(line.within(), line.key()), _ -> new Line[runs])[run] = line;
        }
    }

    /** The cells of all tables together, since what one table hides another could give away. */
    private static final class Tables {
        private static final int NONE = 2;

        private final int least;
        private final SmallCells cells;
        private final Groups groups;
        private final Map<Dimension, Map<List<String>, Cells>> placed = new TreeMap<>();

        /** @param parts first, other and none of each run */
        private record Cells(Line[] lines, int students, int[][] parts) {}

        Tables(int least, Groups groups) {
            this.least = least;
            this.cells = new SmallCells(least);
            this.groups = groups;
            groups.lines.forEach(this::place);
            groups.lines.keySet().stream()
                    .filter(dimension -> dimension != Dimension.POPULATION)
                    .forEach(this::totals);
            schoolsOfDistricts();
        }

        private void place(Dimension dimension, Map<List<String>, Line[]> lines) {
            lines.forEach((key, inRuns) -> {
                int students = cells.known(inRuns[0].students());
                int[][] parts = new int[groups.runs][];
                for (int run = 0; run < groups.runs; run++) {
                    var line = inRuns[run];
                    parts[run] = new int[] {
                        cells.count(line.first()),
                        cells.count(line.seated() - line.first()),
                        cells.count(line.students() - line.seated())
                    };
                    cells.sum(students, IntStream.of(parts[run]).boxed().toList());
                }
                placed.computeIfAbsent(dimension, _ -> new LinkedHashMap<>())
                        .put(key, new Cells(inRuns, students, parts));
            });
        }

        /** Each column's sum is on the page. */
        private void totals(Dimension dimension) {
            var all = List.copyOf(inOrder(dimension).values());
            eachPart((run, part) -> cells.sum(
                    known(all, group -> group.parts()[run][part]),
                    all.stream().map(group -> group.parts()[run][part]).toList()));
        }

        private int known(List<Cells> all, java.util.function.ToIntFunction<Cells> cell) {
            return cells.known(all.stream().mapToInt(cell).map(cells::valueOf).sum());
        }

        /** A district's counts are the sums of its schools'. */
        private void schoolsOfDistricts() {
            inOrder(Dimension.DISTRICT).forEach((key, district) -> {
                var schools = inOrder(Dimension.SCHOOL).entrySet().stream()
                        .filter(school -> school.getKey().getFirst().equals(key.getLast()))
                        .map(Map.Entry::getValue)
                        .toList();
                eachPart((run, part) -> cells.sum(
                        district.parts()[run][part],
                        schools.stream()
                                .map(school -> school.parts()[run][part])
                                .toList()));
            });
        }

        private interface PartOfRun {
            void at(int run, int part);
        }

        private void eachPart(PartOfRun work) {
            for (int run = 0; run < groups.runs; run++) {
                for (int part = 0; part < 3; part++) {
                    work.at(run, part);
                }
            }
        }

        private Map<List<String>, Cells> inOrder(Dimension dimension) {
            return placed.getOrDefault(dimension, Map.of());
        }

        List<RunReport.Table> tables() {
            var hidden = cells.hidden();
            var rates = rates(hidden);
            return placed.entrySet().stream()
                    .map(table -> new RunReport.Table(table.getKey(), rows(table.getValue(), hidden, rates)))
                    .toList();
        }

        private HiddenRates rates(BitSet hidden) {
            var rates = new HiddenRates(least, cells, hidden);
            for (var table : placed.values()) {
                for (var group : table.values()) {
                    for (int[] part : group.parts()) {
                        if (cells.valueOf(group.students()) >= least && hidden.get(part[NONE])) {
                            rates.add(part[NONE], cells.valueOf(group.students()));
                        }
                    }
                }
            }
            rates.settle();
            return rates;
        }

        private List<Row> rows(Map<List<String>, Cells> groups, BitSet hidden, HiddenRates rates) {
            int[] highest = new int[this.groups.runs];
            for (var group : groups.values()) {
                for (int run = 0; run < highest.length; run++) {
                    var rate = rate(group, run, hidden, rates);
                    highest[run] = Math.max(highest[run], rate == null ? 0 : rate.least());
                }
            }
            return groups.entrySet().stream()
                    .map(group -> row(group.getKey().getLast(), group.getValue(), hidden, rates, highest))
                    .toList();
        }

        private Row row(String key, Cells group, BitSet hidden, HiddenRates rates, int[] highest) {
            var parts = new ArrayList<Part>();
            for (int run = 0; run < groups.runs; run++) {
                int[] part = group.parts()[run];
                var rate = rate(group, run, hidden, rates);
                parts.add(new Part(
                        shown(part[0], hidden),
                        shown(part[1], hidden),
                        shown(part[NONE], hidden),
                        rate,
                        rate != null && 5 * rate.most() < 4 * highest[run]));
            }
            int students = cells.valueOf(group.students());
            return new Row(key, students < least ? null : students, parts);
        }

        private @Nullable Rate rate(Cells group, int run, BitSet hidden, HiddenRates rates) {
            int none = group.parts()[run][NONE];
            if (hidden.get(none)) {
                return rates.of(none);
            }
            int students = cells.valueOf(group.students());
            int percent = Math.round(100f * (students - cells.valueOf(none)) / students);
            return new Rate(percent, percent);
        }

        private @Nullable Integer shown(int cell, BitSet hidden) {
            return hidden.get(cell) ? null : cells.valueOf(cell);
        }
    }
}
