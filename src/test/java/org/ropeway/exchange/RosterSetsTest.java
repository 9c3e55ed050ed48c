package org.ropeway.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.ropeway.exchange.RosterRule.*;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Packages that others made: nine valid ones, and sets of other products, some of them not conformant. */
class RosterSetsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "manifest-only",
                "rostering_bulk",
                "rostering_delta",
                "gradebook_bulk",
                "gradebook_delta",
                "resources_bulk",
                "resources_delta",
                "full_bulk",
                "full_delta"
            })
    void validPackagesPass(String name) throws IOException {
        var reading = RosterReading.of(set("oneroster-valid").resolve(name + "_package.zip"));
        assertThat(reading.errors()).isEmpty();
        assertThat(reading.faults()).isEmpty();
    }

    @Test
    void aGeneratedDeltaPassesWithASlipOfCase() throws IOException {
        var reading = RosterReading.of(set("oneroster-moodle").resolve("oneroster_test_data.zip"));
        assertThat(reading.errors()).isEmpty();
        assertThat(reading.rules()).contains(BOOLEAN_CASE);
        assertThat(reading.rows()).contains("users.csv USER_0", "enrollments.csv ENROLLMENT_001");
    }

    @Test
    void theMinimalSetOf11LacksItsCourses() throws IOException {
        var reading = RosterReading.of(set("oneroster-moodle").resolve("Test_minimal_data_set.zip"));
        assertThat(reading.contents().manifest().version()).isEqualTo(RosterVersion.V1_1);
        assertThat(reading.errors())
                .contains(new RosterFault(
                        "classes.csv", 2, "courseSourcedId", "crs-222-2023-456-12345", REFERENCE_FILE_ABSENT));
        assertThat(reading.rules()).contains(SCHOOL_TYPE, VOCABULARY_CASE);
    }

    @Test
    void theFullSetOf11FillsStatusInBulkAndRefersToNobody() throws IOException {
        var reading = RosterReading.of(set("oneroster-moodle").resolve("Test_full_data_set.zip"));
        assertThat(reading.rules()).contains(BULK_STATUS, BULK_DATE_MODIFIED, REFERENCE_MISSING, REFERENCE_FILE_ABSENT);
    }

    @Test
    void aWronglyNamedFileOf12IsNamed() throws IOException {
        var reading = RosterReading.of(set("oneroster-moodle").resolve("v1p2_full_dataset.zip"));
        assertThat(reading.faults())
                .contains(
                        new RosterFault("userprofiles.csv", 0, "", null, ENTRY_UNKNOWN),
                        new RosterFault("roles.csv", 1, "dateLastModified", null, HEADER_MISSING),
                        new RosterFault("roles.csv", 1, "dataLastModified", null, HEADER_UNKNOWN),
                        new RosterFault("users.csv", 1, "prefferedGivenName", null, HEADER_UNKNOWN));
        assertThat(reading.rules()).contains(MANIFEST_MODE);
    }

    @Test
    void theOlderSampleHasColumnsOfItsOwn() throws IOException {
        var folder = set("oneroster-samples-1.1").resolve("data/samples/OneRosterv1p1BaseCSV");
        var reading = RosterReading.of(zipped(folder));
        assertThat(reading.faults())
                .contains(
                        new RosterFault("academicSessions.csv", 1, "schoolYear", null, HEADER_MISSING),
                        new RosterFault("classes.csv", 1, "grade", null, HEADER_UNKNOWN),
                        new RosterFault("orgs.csv", 1, "metadata.classification", null, METADATA_POSITION),
                        new RosterFault("demographics.csv", 1, "userSourcedId", null, HEADER_UNKNOWN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "comma_in_quotes",
                "empty",
                "empty_crlf",
                "escaped_quotes",
                "json",
                "newlines",
                "newlines_crlf",
                "quotes_and_newlines",
                "simple",
                "simple_crlf",
                "utf8"
            })
    void cornerCasesOfCsvAreReadAsMeant(String name) throws IOException {
        try (var faults = new RosterFaults()) {
            var rows = rows(name, faults);
            assertThat(faults.hasErrors()).isFalse();
            assertThat(rows.subList(1, rows.size())).isEqualTo(expected(name));
        }
    }

    @Test
    void straySignsAreTold() throws IOException {
        try (var faults = new RosterFaults()) {
            assertThat(rows("location_coordinates", faults)).hasSize(2);
            assertThat(faults.byRule()).containsOnlyKeys(CSV_QUOTE, ENCODING);
        }
    }

    private static List<List<String>> rows(String name, RosterFaults faults) throws IOException {
        var rows = new ArrayList<List<String>>();
        var bytes = Files.readAllBytes(set("csv-spectrum").resolve("csvs/" + name + ".csv"));
        try (var table = new RosterTable(name, new ByteArrayInputStream(bytes), RosterLimits.standard(), faults)) {
            for (var row = table.next(); row != null; row = table.next()) {
                rows.add(IntStream.range(0, row.size()).mapToObj(row::string).toList());
            }
        }
        return rows;
    }

    /** The set's own answers; where the file's line ends were changed on its way, the answer's are too. */
    private static List<List<String>> expected(String name) throws IOException {
        var json = set("csv-spectrum").resolve("json/" + name + ".json");
        var rows =
                new JsonMapper().readValue(json.toFile(), new TypeReference<List<LinkedHashMap<String, String>>>() {});
        return rows.stream()
                .map(row -> row.values().stream()
                        .map(cell -> cell.replace("\r\n", "\n"))
                        .toList())
                .toList();
    }

    private static Path set(String name) {
        var folder = Path.of(System.getenv().getOrDefault("ROPEWAY_DATA", "../shared/data"), name);
        assumeTrue(Files.isDirectory(folder), "not here, so not tested: " + folder);
        return folder;
    }

    private static byte[] zipped(Path folder) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes);
                var files = Files.list(folder)) {
            for (var file : files.toList()) {
                zip.putNextEntry(new ZipEntry(file.getFileName().toString()));
                zip.write(Files.readAllBytes(file));
            }
        }
        return bytes.toByteArray();
    }
}
