package org.ropeway.allocation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Results that someone has changed afterwards. With lottery number 5, Cy is drawn before Ana, and Ana before Ben. */
class VerifyCommandTest {
    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void aRunWithARefusalAClashAndAnEmptySeat() {
        desk = new Desk(folder)
                .write(
                        "sections.csv",
                        "section,course,period,seats,share:Selma",
                        "1,Welding,1,1,0",
                        "2,Nursing,1,2,1",
                        "3,Law,2,2,0")
                .write(
                        "requests.csv",
                        "student,rank,course",
                        "Ana,1,Welding",
                        "Ana,2,Nursing",
                        "Ben,1,Welding",
                        "Ben,2,Law",
                        "Cy,1,Welding",
                        "Cy,2,Nursing")
                .write("students.csv", "student,district", "Ana,Selma", "Ben,Selma", "Cy,Dinuba");
    }

    private void aFairRun() {
        assertThat(desk.allocate("--seats-per-student", "2").exit()).isZero();
        assertThat(desk.verify().exit()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            assignments.csv | Ana,Nursing,2,2,1 | Ana,Nursing,3,2,1 | wish: student Ana section 3
            assignments.csv | Ana,Nursing,2,2,1 | Ana,Nursing,2,1,1 | wish: student Ana section 2: rank 1, not 2
            assignments.csv | Ana,Nursing,2,2,1 | Ana,Nursing,2,2,2 | round: student Ana section 2: round 2, not 1
            assignments.csv | Ana,Nursing,2,2,1 | Ana,Law,3,2,1     | there is no such wish
            assignments.csv | Ana,Nursing,2,2,1 | Eve,Nursing,2,2,1 | there is no such wish
            assignments.csv | Ana,Nursing,2,2,1 | Ana,Nursing,9,2,1 | there is no such wish
            assignments.csv | Ana,Nursing,2,2,1 | Ana,Welding,1,1,1 | capacity: section 1: 2 students in 1 seats
            assignments.csv | Ana,Nursing,2,2,1 | Ana,Welding,1,1,1;Ana,Nursing,2,2,2 | clash: student Ana section 2
            assignments.csv | Ana,Nursing,2,2,1 | Ana,Nursing,2,2,1;Ana,Nursing,2,2,2 | course-twice: student Ana section 2
            assignments.csv | Cy,Welding,1,1,1  | Cy,Nursing,2,2,1  | empty-seat: student Ana section 1
            assignments.csv | Ben,Law,3,2,1     | Zed,Law,3,2,1     | there is no such wish
            lottery.csv     | Ana,1,2           | Ana,1,3           | lottery: student Ana: the lottery number draws place 2, not 3
            lottery.csv     | Ana,1,2           | Ana,2,2           | lottery.csv: Ana,2: should be Ana,1
            lottery.csv     | Ana,1,2           | Eve,1,2           | lottery.csv: Ana: the line is missing
            lottery.csv     | Ana,1,2           | Ana,1,2;Eve,1,4   | lottery.csv: Eve: nothing calls for the line
            reasons.csv     | Ana,1,Welding,1,last-seat,1,1,1,2 | Ana,1,Welding,1,last-seat,1,1,1,1 | reasons.csv: Ana,1,Welding,1,last-seat,1,1,1,1
            reasons.csv     | Ana,1,Welding,1,last-seat,1,1,1,2 | Ana,1,Welding,1,clash,,,1,2 | should be Ana,1,Welding,1,last-seat
            reasons.csv     | Ana,1,Welding,1   | Ana,9,Welding,1   | reasons.csv: Ana,1,Welding,1: the line is missing
            reasons.csv     | lottery place     | lottery number    | should be Ana,1,Welding,1,last-seat
            summary.json    | "filled" : 3      | "filled" : 4      | summary.json: filled: 4 claimed, 3 counted
            summary.json    | "students_seated" : 3 | "students_seated" : 2 | students_seated: 2 claimed, 3 counted
            summary.json    | "first_choices" : 1 | "first_choices" : 3 | first_choices: 3 claimed, 1 counted
            summary.json    | "lottery" : 5     | "lottery" : 6     | lottery: student
            summary.json    | "policy" : "fair" | "policy" : "kind" | there is no policy kind
            input/requests.csv | Ben,2,Law      | Ben,2,Law;Dee,1,Law | students: 3 claimed, 4 counted
            input/sections.csv | 1,Welding,1,1,0 | 1,Welding,1,2,0   | empty-seat: student Ana section 1
            """)
    void namesWhatWasChangedInAFairRun(String file, String from, String to, String violation) {
        aFairRun();
        desk.tamper("out/" + file, from, to.replace(';', '\n'));
        var answer = desk.verify();
        assertThat(answer.out()).contains(violation);
        assertThat(answer.exit()).isEqualTo(1);
    }

    @Test
    void noticesThatASeatWentToSomeoneBehind() {
        aFairRun();
        desk.write(
                "out/assignments.csv",
                "student,course,section,rank,round",
                "Ana,Welding,1,1,1",
                "Ben,Law,3,2,1",
                "Cy,Nursing,2,2,1");
        assertThat(desk.verify().out())
                .contains("behind: student Cy section 1: in round 1 the seat went to Ana, who is behind");
    }

    @Test
    void noticesThatAHeldShareWasGivenAway() {
        desk.write("students.csv", "student,district", "Ana,Dinuba", "Ben,Dinuba", "Cy,Dinuba")
                .write("requests.csv", "student,rank,course", "Ana,1,Nursing", "Ben,1,Nursing");
        aFairRun();
        desk.tamper("out/summary.json", "\"hold_shares\" : false", "\"hold_shares\" : true");
        assertThat(desk.verify().out()).contains("share: section 2: 2 students in 1 open seats");
    }

    @Test
    void noticesLinesOutOfOrder() {
        aFairRun();
        desk.tamper("out/assignments.csv", "Ana,Nursing,2,2,1\nBen,Law,3,2,1\n", "Ben,Law,3,2,1\nAna,Nursing,2,2,1\n");
        assertThat(desk.verify().out()).contains("assignments.csv: line 3: not sorted by student and rank");
    }

    @Test
    void saysThatOptimalityIsClaimedAndChecksTheRest() {
        desk.allocate("--seats-per-student", "2", "--policy", "most-served");
        var answer = desk.verify();
        assertThat(answer.out()).contains("optimality claimed, not re-proved", "No violation found.");
        assertThat(answer.exit()).isZero();
        desk.tamper(
                "out/summary.json",
                "\"name\" : \"seats\",\n      \"value\" : 4",
                "\"name\" : \"seats\",\n      \"value\" : 5");
        assertThat(desk.verify().out()).contains("stage seats: 5 claimed, 4 counted");
    }

    @Test
    void needsInputThatCanBeRead() throws Exception {
        aFairRun();
        desk.tamper("out/input/sections.csv", "1,Welding,1,1,0", "1,Welding,1,-1,0");
        assertThat(desk.verify().exit()).isEqualTo(3);
        Files.delete(folder.resolve("out/summary.json"));
        assertThat(desk.verify().exit()).isEqualTo(3);
    }
}
