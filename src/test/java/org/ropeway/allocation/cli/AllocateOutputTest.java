package org.ropeway.allocation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the contract says of the folder that comes out. */
class AllocateOutputTest {
    private static final List<String> FILES = List.of("lottery.csv", "assignments.csv", "reasons.csv");

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void aDesk() {
        desk = new Desk(folder);
    }

    @Test
    void keepsByteCopiesOfTheInput() throws Exception {
        desk.writeText("requests.csv", "\uFEFFstudent,rank,course\r\nAna,1,Welding\r\n")
                .write("students.csv", "student", "Ana");
        assertThat(desk.allocate().exit()).isZero();
        for (var file : List.of("sections.csv", "requests.csv", "students.csv")) {
            assertThat(Files.readAllBytes(folder.resolve("out/input/" + file)))
                    .isEqualTo(Files.readAllBytes(folder.resolve(file)));
        }
    }

    /** SHA-256 of 5:Ana begins 9d, of 5:Ben d4, of 5:Cy 1a. */
    @Test
    void drawsTheLotteryBySha256() {
        desk.allocate();
        assertThat(desk.lines("out/lottery.csv")).containsExactly("student,band,place", "Ana,1,2", "Ben,1,3", "Cy,1,1");
    }

    @Test
    void sortsSeatsAndReasonsByStudentAndRank() {
        desk.allocate("--seats-per-student", "2");
        assertThat(desk.lines("out/assignments.csv"))
                .containsExactly(
                        "student,course,section,rank,round",
                        "Ana,Welding,1,1,1",
                        "Ben,Welding,2,1,1",
                        "Cy,Nursing,3,1,1");
        assertThat(desk.lines("out/reasons.csv"))
                .containsExactly(
                        "student,rank,course,section,reason,last_band,last_place,own_band,own_place,sentence",
                        "Ana,2,Nursing,3,clash,,,1,2,\"Section 3 meets at the same time as section 1, where you have a seat.\"");
    }

    @Test
    void givesAReasonForEachSectionOfEachWishNotMet() {
        desk.write(
                "requests.csv",
                "student,rank,course",
                "Ana,1,Welding",
                "Ben,1,Welding",
                "Cy,1,Welding",
                "Dee,1,Welding");
        desk.allocate();
        assertThat(desk.lines("out/reasons.csv").stream().skip(1))
                .hasSize(4)
                .allMatch(line -> line.contains(",last-seat,1,"));
        assertThat(desk.text("out/reasons.csv")).contains("the last seat open to you went to band 1, lottery place ");
    }

    @Test
    void summarizesWithTheNamesOfTheContract() {
        desk.allocate("--policy", "most-served", "--seats-per-student", "2");
        assertThat(desk.summary("out").replaceAll("\\s", ""))
                .isEqualTo(
                        "{\"policy\":\"most-served\",\"objective\":\"students\",\"lottery\":5,\"seats_per_student\":2,"
                                + "\"hold_shares\":false,\"students\":3,\"sections\":3,\"requests\":4,\"filled\":3,"
                                + "\"students_seated\":3,\"first_choices\":3,\"stages\":["
                                + "{\"name\":\"students\",\"value\":3,\"bound\":3,\"proved\":true},"
                                + "{\"name\":\"band-1\",\"value\":3,\"bound\":3,\"proved\":true},"
                                + "{\"name\":\"seats\",\"value\":3,\"bound\":3,\"proved\":true},"
                                + "{\"name\":\"rank-sum\",\"value\":3,\"bound\":3,\"proved\":true}],,}");
    }

    @Test
    void sortsIdsAsNumbersOnlyWhereAllAreWholeNumbers() {
        desk.write("sections.csv", "section,course,period,seats", "10,A,1,9", "9,A,2,9")
                .write("requests.csv", "student,rank,course", "10,1,A", "9,1,A", "100000000000000000000,1,A");
        desk.allocate();
        assertThat(desk.lines("out/assignments.csv").stream().skip(1))
                .containsExactly("9,A,9,1,1", "10,A,9,1,1", "100000000000000000000,A,9,1,1");
        desk.write("sections.csv", "section,course,period,seats", "10,A,1,9", "9,A,2,9", "x,B,1,1")
                .write("requests.csv", "student,rank,course", "10,1,A", "9,1,A", "\uFF5E,1,A", "\uD83D\uDE00,1,A");
        desk.allocateTo("points");
        assertThat(desk.lines("points/assignments.csv").stream().skip(1))
                .containsExactly("10,A,10,1,1", "9,A,10,1,1", "\uFF5E,A,10,1,1", "\uD83D\uDE00,A,10,1,1");
    }

    @Test
    void givesTheSameBytesForTheSameInputInAnyOrderOfLines() throws Exception {
        org.ropeway.allocation.ValleyInstance.write(folder);
        for (var policy : List.of("fair", "most-served")) {
            desk.allocateTo(policy + 1, "--policy", policy, "--seats-per-student", "2");
            for (var file : List.of("sections.csv", "requests.csv", "students.csv")) {
                desk.shuffle(file, policy.length());
            }
            desk.allocateTo(policy + 2, "--policy", policy, "--seats-per-student", "2");
            for (var file : FILES) {
                assertThat(desk.text(policy + 2 + "/" + file)).isEqualTo(desk.text(policy + 1 + "/" + file));
            }
            assertThat(desk.summary(policy + 2)).isEqualTo(desk.summary(policy + 1));
        }
    }

    @Test
    void fallsBackOnTheFairResultWhenTimeIsUp() throws Exception {
        org.ropeway.allocation.ValleyInstance.write(folder);
        desk.allocateTo("fair", "--seats-per-student", "2");
        var answer = desk.allocate("--policy", "most-served", "--seats-per-student", "2", "--time-limit", "0");
        assertThat(answer.exit()).isZero();
        assertThat(desk.lines("out/assignments.csv")).hasSameSizeAs(desk.lines("fair/assignments.csv"));
        assertThat(desk.text("out/summary.json")).contains("\"proved\" : false");
        assertThat(desk.verify().exit()).isZero();
    }
}
