package org.ropeway.seating.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ropeway.agency.Directory;
import org.ropeway.agency.District;
import org.ropeway.agency.School;
import org.ropeway.allocation.Stage;
import org.ropeway.seating.AllocationRun;
import org.ropeway.seating.AllocationRun.Status;
import org.ropeway.seating.AllocationRun.Totals;
import org.ropeway.seating.RunReport;
import org.ropeway.seating.RunReports;
import org.ropeway.shell.Words;
import org.ropeway.students.Gender;
import org.ropeway.students.SpecialPopulation;
import org.springframework.stereotype.Component;

/** Puts runs side by side, in words and figures. */
@Component
class RunComparison {
    private final RunReports reports;
    private final Directory directory;
    private final Words words;

    RunComparison(RunReports reports, Directory directory, Words words) {
        this.reports = reports;
        this.directory = directory;
        this.words = words;
    }

    AllocationPage.Compare of(List<AllocationRun> runs, Locale locale) {
        var report = reports.of(runs);
        return new AllocationPage.Compare(
                runs.stream().map(this::head).toList(),
                figures(runs),
                choices(report),
                groups(report),
                words.say("seating.small", report.least()));
    }

    private AllocationPage.Head head(AllocationRun run) {
        var totals = run.totals();
        return new AllocationPage.Head(
                words.say("seating.policy." + run.ask().policy()),
                "/allocation/runs/" + run.id(),
                totals == null ? "" : number(totals.studentsSeated()),
                totals == null ? "" : number(totals.students()),
                run.status() == Status.DONE,
                run.stages().stream().map(this::stage).toList());
    }

    AllocationPage.Stage stage(Stage stage) {
        var name = stage.name();
        int dash = name.lastIndexOf('-');
        boolean numbered = dash > 0 && Character.isDigit(name.charAt(dash + 1));
        var label = numbered
                ? words.say("seating.stage." + name.substring(0, dash), Integer.parseInt(name.substring(dash + 1)))
                : words.say("seating.stage." + name);
        var proof = stage.proved() ? words.say("seating.proved") : words.say("seating.gap", stage.bound());
        return new AllocationPage.Stage(label, number(stage.value()), stage.proved() ? "ok" : "warn", proof);
    }

    private List<AllocationPage.Figure> figures(List<AllocationRun> runs) {
        return List.of(
                figure("students", runs, Totals::students),
                figure("seated", runs, Totals::studentsSeated),
                figure("unseated", runs, Totals::studentsWithoutSeat),
                figure("first", runs, Totals::firstChoices),
                figure("requests", runs, Totals::requests),
                figure("filled", runs, Totals::filled),
                figure("seats", runs, Totals::seats),
                figure("empty", runs, totals -> totals.seats() - totals.filled()));
    }

    private AllocationPage.Figure figure(String key, List<AllocationRun> runs, Function<Totals, Integer> value) {
        var cells = new ArrayList<String>();
        for (var run : runs) {
            var totals = run.totals();
            cells.add(totals == null ? "" : number(value.apply(totals)));
        }
        return new AllocationPage.Figure(words.say("seating.figure." + key), cells);
    }

    private List<AllocationPage.Choice> choices(RunReport report) {
        var lines = new ArrayList<AllocationPage.Choice>();
        for (int i = 0; i < report.runs().size(); i++) {
            var choices = report.choices().get(i);
            lines.add(new AllocationPage.Choice(
                    words.say("seating.policy." + report.runs().get(i).ask().policy()),
                    List.of(number(choices.first()), number(choices.second()), number(choices.later()))));
        }
        return lines;
    }

    private List<AllocationPage.Group> groups(RunReport report) {
        Map<String, String> districts = directory.districts().stream()
                .collect(Collectors.toMap(one -> one.id().toString(), District::name));
        Map<String, String> schools = directory.schools().stream()
                .collect(Collectors.toMap(one -> one.id().toString(), School::name));
        return report.tables().stream()
                .map(table -> new AllocationPage.Group(
                        "by-" + table.dimension().name().toLowerCase(Locale.ROOT),
                        words.say(table.dimension().messageKey()),
                        words.say(table.dimension().messageKey() + ".head"),
                        table.rows().stream()
                                .sorted(Comparator.comparingInt(row -> place(table.dimension(), row.key())))
                                .map(row -> row(
                                        name(table.dimension(), row.key(), districts, schools), row, report.least()))
                                .sorted(order(table.dimension()))
                                .toList()))
                .toList();
    }

    /** Grades stand in their order, as numbers; the unknown one last. */
    private static int place(RunReport.Dimension dimension, String key) {
        return dimension != RunReport.Dimension.GRADE ? 0 : key.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(key);
    }

    private static Comparator<AllocationPage.Row> order(RunReport.Dimension dimension) {
        return switch (dimension) {
            case DISTRICT, SCHOOL -> Comparator.comparing(AllocationPage.Row::name);
            case GRADE, GENDER, POPULATION -> (_, _) -> 0;
        };
    }

    private String name(
            RunReport.Dimension dimension, String key, Map<String, String> districts, Map<String, String> schools) {
        var known = switch (dimension) {
            case DISTRICT -> districts.get(key);
            case SCHOOL -> schools.get(key);
            case GRADE -> key.isEmpty() ? null : words.say("seating.grade", key.equals("13") ? 1 : 0, key);
            case GENDER -> words.say(Gender.valueOf(key).messageKey());
            case POPULATION -> words.say(SpecialPopulation.valueOf(key).messageKey());
        };
        return known == null ? words.say("seating.not-known") : known;
    }

    private AllocationPage.Row row(String name, RunReport.Row row, int least) {
        var cells = row.parts().stream()
                .map(part -> new AllocationPage.Cell(
                        shown(part.first()),
                        shown(part.other()),
                        shown(part.none()),
                        middle(part.rate()),
                        rate(part.rate()),
                        part.belowFourFifths()))
                .toList();
        var students = row.students() == null ? words.say("seating.fewer", least) : number(row.students());
        return new AllocationPage.Row(name, students, cells);
    }

    private static @Nullable Integer middle(RunReport.@Nullable Rate rate) {
        return rate == null ? null : (rate.least() + rate.most()) / 2;
    }

    private String rate(RunReport.@Nullable Rate rate) {
        if (rate == null) {
            return words.say("seating.hidden");
        }
        if (rate.isExact()) {
            return words.say("seating.percent", rate.least());
        }
        return rate.most() == 100
                ? words.say("seating.percent.at-least", rate.least())
                : rate.least() == 0
                        ? words.say("seating.percent.at-most", rate.most())
                        : words.say("seating.percent.between", rate.least(), rate.most());
    }

    private String shown(@Nullable Integer count) {
        return count == null ? words.say("seating.hidden") : number(count);
    }

    private String number(long number) {
        return words.say("seating.number", number);
    }
}
