package org.ropeway.demo;

import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;
import org.ropeway.agency.Site;
import org.ropeway.catalog.Course;
import org.ropeway.catalog.sheet.SheetWriter;
import org.ropeway.funding.CostFiles;
import org.ropeway.funding.Division;
import org.ropeway.funding.FundingRules;
import org.ropeway.schedule.Section;
import org.ropeway.shared.Cents;
import org.springframework.stereotype.Component;

/** The year's budget, and what of it is spent so far: courses by their seats, the program's own centers, and what is common. */
@Component
class LoadCosts {
    private static final List<String> COLUMNS =
            List.of("source", "kind", "account", "description", "course", "site", "amount");
    private static final Cents PER_STUDENT = Cents.of("349.21");

    private final CostFiles files;

    LoadCosts(CostFiles files) {
        this.files = files;
    }

    void load(World world) {
        var year = world.season().terms().getFirst().year();
        var whole = world.program().isValley()
                ? Cents.of("2200000")
                : PER_STUDENT.times(world.program().students());
        var parts = Division.of(whole, List.of(62L, 9L, 7L, 15L, 4L, 3L));
        var rows = new ArrayList<Map<String, String>>();
        rows.addAll(courses(world, "1100", "Instructors", parts.get(0)));
        rows.addAll(courses(world, "4300", "Materials", parts.get(1)));
        rows.addAll(sites(world, parts.get(2)));
        rows.add(row("budget", "2300", "Administration", "", "", parts.get(3)));
        rows.add(row("budget", "4400", "Equipment", "", "", parts.get(4)));
        rows.add(row("budget", "5450", "Insurance", "", "", parts.get(5)));
        rows.add(row(
                "income",
                "8290",
                "Federal career technical education",
                "",
                "",
                Division.of(whole, List.of(8L, 92L)).getFirst()));
        rows.addAll(spent(world, rows));
        var report = files.read(
                Loading.BY,
                "budget.csv",
                SheetWriter.write(COLUMNS, rows).getBytes(StandardCharsets.UTF_8),
                year,
                false);
        if (report.hasErrors()) {
            throw new IllegalStateException("the demo's costs have faults: " + report.faults());
        }
    }

    private static List<Map<String, String>> courses(World world, String account, String what, Cents whole) {
        var courses = world.teaching().courses();
        return divided(
                courses,
                whole,
                course -> seats(world, course),
                (course, cents) -> row("budget", account, what, course.code(), "", cents));
    }

    private static List<Map<String, String>> sites(World world, Cents whole) {
        var centers = world.places().sitesOf(Site.Kind.CENTER);
        var sites = centers.isEmpty() ? world.places().sitesOf(Site.Kind.SCHOOL) : centers;
        return divided(sites, whole, _ -> 1, (site, cents) -> row("budget", "5600", "Rooms", "", site.name(), cents));
    }

    /** The expenditure lines of the days since July 1, a little over or under the plan. */
    private static List<Map<String, String>> spent(World world, List<Map<String, String>> planned) {
        var today = world.season().today();
        int days = (int) ChronoUnit.DAYS.between(
                FundingRules.daysOf(world.season().terms().getFirst().year()).first(), today);
        var draw = new Draw(World.SEED).of("costs of " + world.program().slug());
        return planned.stream()
                .filter(row -> "budget".equals(row.get("kind")))
                .map(row -> {
                    long share = (long) days * (90 + draw.below(21));
                    var spent = Division.of(Cents.of(text(row, "amount")), List.of(share, 36_500 - share))
                            .getFirst();
                    return row(
                            "expenditure",
                            text(row, "account"),
                            text(row, "description"),
                            text(row, "course"),
                            text(row, "site"),
                            spent);
                })
                .toList();
    }

    private static int seats(World world, Course course) {
        return world.sections().stream()
                .filter(section -> section.course().equals(course.id()))
                .mapToInt(Section::seats)
                .sum();
    }

    private static <T> List<Map<String, String>> divided(
            List<T> all, Cents whole, ToIntFunction<T> weight, BiFunction<T, Cents, Map<String, String>> row) {
        var parts = Division.of(
                whole, all.stream().map(one -> (long) weight.applyAsInt(one)).toList());
        var rows = new ArrayList<Map<String, String>>();
        for (int i = 0; i < all.size(); i++) {
            if (!parts.get(i).isNone()) {
                rows.add(row.apply(all.get(i), parts.get(i)));
            }
        }
        return rows;
    }

    private static String text(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    private static Map<String, String> row(
            String kind, String account, String what, String course, String site, Cents amount) {
        return Map.of(
                "source", kind.equals("expenditure") ? "general-ledger" : "adopted-budget",
                "kind", kind,
                "account", account,
                "description", what,
                "course", course,
                "site", site,
                "amount", amount.plain());
    }
}
