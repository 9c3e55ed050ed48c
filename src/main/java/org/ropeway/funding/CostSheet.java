package org.ropeway.funding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ropeway.agency.Site;
import org.ropeway.catalog.Course;
import org.ropeway.catalog.sheet.Columns;
import org.ropeway.catalog.sheet.Row;
import org.ropeway.catalog.sheet.Rule;
import org.ropeway.shared.Cents;

/** A cost line as a row of a file, and the row as a line. */
final class CostSheet {
    static final Columns COLUMNS = new Columns(
            List.of("source", "kind", "account", "description", "course", "site", "amount"),
            Set.of("source", "kind", "amount"),
            List.of());

    private final Map<String, Course> courses;
    private final Map<String, Site> sites;

    CostSheet(List<Course> courses, List<Site> sites) {
        this.courses = courses.stream().collect(Collectors.toMap(Course::code, course -> course));
        this.sites = sites.stream().collect(Collectors.toMap(Site::name, site -> site));
    }

    /** The row's line, or none where it has a fault. */
    @Nullable
    CostLine line(Row row) {
        var source = row.needed("source");
        var kind = row.oneOf("kind", CostLine.Kind.class);
        var amount = row.parsed("amount", Rule.AMOUNT, Cents::of);
        var course = known(row, "course", courses, Rule.COURSE_KNOWN);
        var site = known(row, "site", sites, Rule.SITE_KNOWN);
        boolean unknown = row.has("course") && course == null || row.has("site") && site == null;
        if (source == null || kind == null || amount == null || unknown) {
            return null;
        }
        return new CostLine(
                new CostLine.Key(
                        source,
                        kind,
                        row.text("account"),
                        row.text("description"),
                        course == null ? null : course.id(),
                        site == null ? null : site.id()),
                amount);
    }

    Map<String, String> cells(CostLine line) {
        var key = line.key();
        var cells = new LinkedHashMap<String, String>();
        cells.put("source", key.source());
        cells.put("kind", key.kind().code());
        cells.put("account", key.account());
        cells.put("description", key.description());
        cells.put("course", courseCode(key));
        cells.put("site", siteName(key));
        cells.put("amount", line.amount().plain());
        return cells;
    }

    /** The line as reports name it: {@code general-ledger expenditure 4300 Steel WELD-1}. */
    String label(CostLine.Key key) {
        return Stream.of(
                        key.source(),
                        key.kind().code(),
                        key.account(),
                        key.description(),
                        courseCode(key),
                        siteName(key))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private String courseCode(CostLine.Key key) {
        return courses.values().stream()
                .filter(course -> Objects.equals(course.id(), key.course()))
                .map(Course::code)
                .findFirst()
                .orElse("");
    }

    private String siteName(CostLine.Key key) {
        return sites.values().stream()
                .filter(site -> Objects.equals(site.id(), key.site()))
                .map(Site::name)
                .findFirst()
                .orElse("");
    }

    private static <T> @Nullable T known(Row row, String field, Map<String, T> all, Rule rule) {
        if (!row.has(field)) {
            return null;
        }
        var found = all.get(row.text(field));
        if (found == null) {
            row.fault(field, rule);
        }
        return found;
    }
}
