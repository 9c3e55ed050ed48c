package org.ropeway.catalog;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ropeway.shared.NoSuch;
import org.ropeway.shared.SchoolYear;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The state's sectors, pathways and course codes, the same for every agency. They are those of the CALPADS Valid Code
 * Combinations of {@link #ASSEMBLED}; whether a later code set changed them is not verified, and {@link #isUnverified}
 * says so for any later school year.
 */
@Component
public class Pathways {
    /** The source of the codes, as pages cite it. */
    public static final String SOURCE = "CALPADS Valid Code Combinations v12, 2020-07-01";

    private static final SchoolYear ASSEMBLED = new SchoolYear(2020);

    private final Map<String, Sector> sectors = new LinkedHashMap<>();
    private final Map<PathwayCode, Pathway> pathways = new LinkedHashMap<>();
    private final Map<String, StateCourse> stateCourses = new LinkedHashMap<>();

    Pathways() {
        read("sectors", Pathways::sector).forEach(sector -> sectors.put(sector.code(), sector));
        read("pathways", Pathways::pathway).forEach(pathway -> pathways.put(pathway.code(), pathway));
        read("state-courses", Pathways::stateCourse).forEach(course -> stateCourses.put(course.code(), course));
    }

    /** The 15 sectors by name. */
    public List<Sector> sectors() {
        return List.copyOf(sectors.values());
    }

    public Optional<Sector> findSector(String code) {
        return Optional.ofNullable(sectors.get(code));
    }

    public Collection<Pathway> all() {
        return pathways.values();
    }

    /** The 58 pathways that are in use, by sector. */
    public List<Pathway> current() {
        return pathways.values().stream().filter(Pathway::isCurrent).toList();
    }

    public List<Pathway> of(Sector sector) {
        return current().stream()
                .filter(pathway -> pathway.sector().equals(sector.code()))
                .toList();
    }

    public Optional<Pathway> find(PathwayCode code) {
        return Optional.ofNullable(pathways.get(code));
    }

    /** The pathways whose name, or whose sector's, has all these words in one language, with or without accents. */
    public Set<PathwayCode> named(String words) {
        var parts = plain(words).split("[^a-z0-9]+");
        return current().stream()
                .filter(pathway -> {
                    var sector = sectorOf(pathway.code());
                    return hasAll(pathway.name() + " " + sector.name(), parts)
                            || hasAll(pathway.nameEs() + " " + sector.nameEs(), parts);
                })
                .map(Pathway::code)
                .collect(Collectors.toSet());
    }

    private static boolean hasAll(String name, String[] parts) {
        var plain = " " + plain(name).replaceAll("[^a-z0-9]+", " ");
        return Arrays.stream(parts).allMatch(part -> plain.contains(" " + part));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    /** @throws NoSuch if the state has no such pathway */
    public Pathway byCode(PathwayCode code) {
        return find(code).orElseThrow(() -> new NoSuch("pathway", code));
    }

    public Sector sectorOf(PathwayCode code) {
        return findSector(byCode(code).sector()).orElseThrow();
    }

    public Optional<StateCourse> findStateCourse(String code) {
        return Optional.ofNullable(stateCourses.get(code));
    }

    public Collection<StateCourse> stateCourses() {
        return stateCourses.values();
    }

    /** Whether codes for this year rest on a code set made for an earlier one. */
    public boolean isUnverified(SchoolYear year) {
        return year.compareTo(ASSEMBLED) > 0;
    }

    private static Sector sector(NamedCsvRecord row) {
        return new Sector(
                row.getField("code"), row.getField("stateCode"), row.getField("name"), row.getField("nameEs"));
    }

    private static Pathway pathway(NamedCsvRecord row) {
        return new Pathway(
                new PathwayCode(row.getField("code")),
                row.getField("sector"),
                row.getField("name"),
                row.getField("nameEs"),
                new SchoolYear(Integer.parseInt(row.getField("firstYear"))),
                yearOrNone(row.getField("lastYear")));
    }

    private static StateCourse stateCourse(NamedCsvRecord row) {
        var sector = row.getField("sector");
        var pathway = row.getField("pathway");
        return new StateCourse(
                row.getField("code"),
                row.getField("title"),
                sector.isEmpty() ? null : sector,
                pathway.isEmpty() ? null : new PathwayCode(pathway),
                Level.valueOf(row.getField("level")),
                new SchoolYear(Integer.parseInt(row.getField("firstYear"))),
                yearOrNone(row.getField("lastYear")));
    }

    private static @Nullable SchoolYear yearOrNone(String text) {
        return text.isEmpty() ? null : new SchoolYear(Integer.parseInt(text));
    }

    private static <T> List<T> read(String name, Function<NamedCsvRecord, T> row) {
        var file = new ClassPathResource("catalog/%s.csv".formatted(name));
        try (var rows = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8))) {
            return rows.stream().map(row).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
