package org.ropeway.allocation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the contract says of files that come in. */
class AllocateInputTest {
    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void aDesk() {
        desk = new Desk(folder);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            section,course,period,seats,teacher | 1,A,1,2,Z | 1: teacher: teacher: the column is unknown
            section,course,period,seats,seats   | 1,A,1,2,2 | 1: seats: seats: a column comes once
            section,course,period               | 1,A,1     | 1: seats: : the column is required
            section,course,seats                | 1,A,2     | 1: period: : the column is required
            section,course,seats,days,start     | 1,A,2,Mon,09:00 | 1: end: : the column is required
            section,course,seats,period,days,start,end | 1,A,2,1,Mon,9:00,9:30 | 1: period: period: either period or days, start and end
            section,course,seats,period,share:  | 1,A,2,1,1 | 1: share:: share:: the column is unknown
            section,course,period,seats         | 1,A,1,-2  | 2: seats: -2: must not be negative
            section,course,period,seats         | 1,A,1,two | 2: seats: two: must be a whole number
            section,course,period,seats         | 1,A,1,2.5 | 2: seats: 2.5: must be a whole number
            section,course,period,seats         | 1,A,1,99999999999 | 2: seats: 99999999999: must be less than 1000000000
            section,course,period,seats         | 1,A,1,    | 2: seats: : a value is required
            section,course,period,seats         | 1,,1,2    | 2: course: : a value is required
            section,course,period,seats         | ,A,1,2    | 2: section: : a value is required
            section,course,period,seats         | 1,A,,2    | 2: period: : a value is required
            section,course,period,seats         | 1,A,1     | 2: : 3: the line must have 4 fields, as the header has
            section,course,period,seats,share:X,share:Y | 1,A,1,3,2,2 | 2: seats: 3: the shares add up to 4, more than the seats
            section,course,period,seats,share:X | 1,A,1,3,-1 | 2: share:X: -1: must not be negative
            section,course,seats,days,start,end | 1,A,2,Mon Foo,09:00,10:00 | 2: days: Mon Foo: days are Mon Tue Wed Thu Fri Sat Sun, with a space between
            section,course,seats,days,start,end | 1,A,2,Mon,25:00,10:00 | 2: start: 25:00: must be a time such as 13:00
            section,course,seats,days,start,end | 1,A,2,Mon,10:00,10:00 | 2: end: 10:00: must be after the start, 10:00
            section,course,seats,days,start,end | 1,A,2,,10:00,11:00 | 2: days: : a value is required
            """)
    void namesEachFaultOfSections(String header, String line, String fault) {
        desk.write("sections.csv", header, line).write("requests.csv", "student,rank,course");
        assertRefused("sections.csv", fault);
    }

    @Test
    void readsOnWhereTheHeaderHasMoreThanItShould() {
        desk.write("sections.csv", "section,course,period,seats,teacher", "1,Welding,1,-2,Z")
                .write("requests.csv", "student,rank,course", "Ana,1,Baking");
        assertThat(desk.allocate("--lottery", "1").err())
                .contains(
                        "sections.csv:1: teacher: teacher: the column is unknown",
                        "sections.csv:2: seats: -2: must not be negative",
                        "requests.csv:2: course: Baking: the course has no section");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ana,1,Baking             | 2: course: Baking: the course has no section
            Ana,0,Welding            | 2: rank: 0: must be 1 or more
            Ana,-1,Welding           | 2: rank: -1: must not be negative
            Ana,,Welding             | 2: rank: : a value is required
            ,1,Welding               | 2: student: : a value is required
            Ana,1,                   | 2: course: : a value is required
            Ana,1,Welding;Ana,1,Nursing | 3: rank: 1: a student gives a rank once; this one is on line 2 too
            Ana,1,Welding;Ana,2,Welding | 3: course: Welding: a student asks for a course once; this one is on line 2 too
            """)
    void namesEachFaultOfRequests(String lines, String fault) {
        desk.writeText("requests.csv", "student,rank,course\n" + lines.replace(';', '\n') + "\n");
        assertRefused("requests.csv", fault);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            student,band;Ana,0       | 2: band: 0: must be 1 or more
            student,band;Ana,-1      | 2: band: -1: must not be negative
            student,band;Ana,        | 2: band: : a value is required
            student,seats;Ana,-1     | 2: seats: -1: must not be negative
            student,district;Ana,    | 2: district: : a value is required
            student,grade;Ana,11     | 1: grade: grade: the column is unknown
            band;1                   | 1: student: : the column is required
            student,band;Ana,1;Ana,2 | 3: student: Ana: a student comes once; this one is on line 2 too
            """)
    void namesEachFaultOfStudents(String lines, String fault) {
        desk.writeText("students.csv", lines.replace(';', '\n') + "\n");
        assertRefused("students.csv", fault);
    }

    private void assertRefused(String file, String fault) {
        var answer = desk.allocate();
        assertThat(answer.err().lines()).containsExactly(desk.path(file) + ":" + fault);
        assertThat(answer.exit()).isEqualTo(3);
        assertThat(desk.exists("out")).isFalse();
    }

    @Test
    void listsTheFaultsOfAllFilesAtOnce() {
        desk.write("sections.csv", "section,course,period,seats", "1,Welding,1,x", "2,Nursing,1,-1")
                .write("requests.csv", "student,rank,course", "Ana,x,Welding", "Ana,1,Baking")
                .write("students.csv", "student,band", "Ana,x");
        assertThat(desk.allocate().err().lines()).hasSize(5);
    }

    @Test
    void showsTheFirstThousandFaultsAndThenTheirCount() {
        var lines = IntStream.range(0, 1_200).mapToObj(i -> "s" + i + ",1,Baking");
        desk.writeText("requests.csv", "student,rank,course\n" + String.join("\n", lines.toList()));
        var err = desk.allocate().err().lines().toList();
        assertThat(err).hasSize(1_001);
        assertThat(err.getLast()).isEqualTo("1200 faults in all; the first 1000 are shown");
    }

    @Test
    void saysThatAFileIsNotThere() {
        var answer = Desk.run(
                "--sections",
                desk.path("no.csv"),
                "--requests",
                desk.path("requests.csv"),
                "--lottery",
                "1",
                "--out",
                desk.path("out"));
        assertThat(answer.exit()).isEqualTo(3);
        assertThat(answer.err().lines())
                .containsExactly(desk.path("no.csv") + ":1: : : the file must be there and readable");
    }

    @Test
    void readsOnlyUtf8() throws Exception {
        byte[] latin = "student,rank,course\nAna,1,Welding\nJos\u00e9,1,Welding\n"
                .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        Files.write(folder.resolve("requests.csv"), latin);
        assertRefused("requests.csv", "3: : E9: the file must be UTF-8");
    }

    @Test
    void saysThatAnEmptyFileHasNoHeader() {
        desk.writeText("requests.csv", "");
        assertRefused("requests.csv", "1: : : the file must have a header row");
    }

    @Test
    void readsQuotesCarriageReturnsAndColumnsInAnyOrder() {
        desk.writeText(
                        "sections.csv",
                        "\"seats\",\"course\",\"section\",\"period\"\r\n2,\"Arc, \"\"TIG\"\" and\r\nMIG\",A-1,1\r\n")
                .writeText("requests.csv", "course,student,rank\r\n\"Arc, \"\"TIG\"\" and\r\nMIG\",Ana,1");
        assertThat(desk.allocate().exit()).isZero();
        assertThat(desk.text("out/assignments.csv"))
                .isEqualTo("student,course,section,rank,round\nAna,\"Arc, \"\"TIG\"\" and\r\nMIG\",A-1,1,1\n");
    }

    @Test
    void namesTheLineWhereARecordBegins() {
        desk.writeText("requests.csv", "student,rank,course\r\n\"A\r\nB\",1,Welding\r\nAna,1,Baking\r\n");
        assertRefused("requests.csv", "4: course: Baking: the course has no section");
    }

    @Test
    void saysWhereCsvEnds() {
        desk.writeText("requests.csv", "student,rank,course\nAna,1,Welding\n\"Ben\"x,1,Welding\n");
        var answer = desk.allocate();
        assertThat(answer.exit()).isEqualTo(3);
        assertThat(answer.err()).contains("must be CSV as in RFC 4180");
    }

    @Test
    void doesNotBlameRequestsForSectionsThatCannotBeRead() {
        desk.write("sections.csv", "section,course,period", "1,Welding,1");
        assertThat(desk.allocate().err().lines()).hasSize(1);
    }

    @Test
    void countsStudentsNamedWithoutRequestsAndTakesDefaultsForThoseNotNamed() {
        desk.write("students.csv", "student,band,district", "Ana,2,Nowhere", "Zoe,1,Nowhere");
        assertThat(desk.allocate("--policy", "fair").exit()).isZero();
        assertThat(desk.lines("out/lottery.csv").stream().map(line -> line.replaceAll(",[^,]+$", "")))
                .containsExactly("student,band", "Ana,2", "Ben,1", "Cy,1", "Zoe,1");
        assertThat(desk.summary("out")).contains("\"students\" : 4", "\"requests\" : 4", "\"sections\" : 3");
    }

    @Test
    void takesNoFilesAtAllForAnswersWithoutStudents() {
        desk.write("sections.csv", "section,course,period,seats").write("requests.csv", "student,rank,course");
        for (var policy : Arrays.asList("fair", "most-served")) {
            assertThat(desk.allocateTo(policy, "--policy", policy).exit()).isZero();
            assertThat(desk.lines(policy + "/assignments.csv")).hasSize(1);
        }
    }
}
