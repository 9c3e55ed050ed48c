package org.ropeway.allocation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules of the contract by example. With lottery number 5, Cy is drawn before Ana, and Ana before Ben. */
class AllocateRulesTest {
    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void aDesk() {
        desk = new Desk(folder);
    }

    private List<String> seats(String... options) {
        var answer = desk.allocate(options);
        assertThat(answer.exit()).as(answer.err()).isZero();
        assertThat(desk.verify().out()).contains("No violation found.");
        return desk.lines("out/assignments.csv").stream().skip(1).toList();
    }

    @Test
    void ordersByBandAndThenByLotteryPlace() {
        desk.write("sections.csv", "section,course,period,seats", "1,Welding,1,2")
                .write("requests.csv", "student,rank,course", "Ana,1,Welding", "Ben,1,Welding", "Cy,1,Welding")
                .write("students.csv", "student,band", "Cy,2");
        assertThat(seats()).containsExactly("Ana,Welding,1,1,1", "Ben,Welding,1,1,1");
        assertThat(desk.lines("out/reasons.csv").getLast())
                .isEqualTo(
                        "Cy,1,Welding,1,last-seat,1,3,2,1,\"Section 1 was full: the last seat open to you went to band 1, lottery place 3; you are band 2, place 1.\"");
    }

    @Test
    void fillsAShareFirstByItsOwnDistrict() {
        aShareOfOneForSelma("Cy,Dinuba", "Ana,Dinuba", "Ben,Selma");
        assertThat(seats()).containsExactly("Ben,Welding,1,1,1", "Cy,Welding,1,1,1");
    }

    @Test
    void opensAReleasedShareThatItsDistrictLeaves() {
        aShareOfOneForSelma("Cy,Dinuba", "Ana,Dinuba", "Ben,Dinuba");
        assertThat(seats()).containsExactly("Ana,Welding,1,1,1", "Cy,Welding,1,1,1");
    }

    @Test
    void leavesAHeldShareEmpty() {
        aShareOfOneForSelma("Cy,Dinuba", "Ana,Dinuba", "Ben,Dinuba");
        assertThat(seats("--hold-shares")).containsExactly("Cy,Welding,1,1,1");
    }

    @Test
    void leavesAHeldShareEmptyAlsoWhereTheMostAreServed() {
        aShareOfOneForSelma("Cy,Dinuba", "Ana,Dinuba", "Ben,Dinuba");
        assertThat(seats("--hold-shares", "--policy", "most-served")).containsExactly("Cy,Welding,1,1,1");
    }

    @Test
    void setsNoLimitByAReleasedShareWhereTheMostAreServed() {
        aShareOfOneForSelma("Cy,Dinuba", "Ana,Dinuba", "Ben,Selma");
        desk.write("students.csv", "student,district,band", "Cy,Dinuba,1", "Ana,Dinuba,1", "Ben,Selma,2");
        assertThat(seats("--policy", "most-served")).containsExactly("Ana,Welding,1,1,1", "Cy,Welding,1,1,1");
    }

    private void aShareOfOneForSelma(String... students) {
        desk.write("sections.csv", "section,course,period,seats,share:Selma", "1,Welding,1,2,1")
                .write("requests.csv", "student,rank,course", "Ana,1,Welding", "Ben,1,Welding", "Cy,1,Welding")
                .writeText("students.csv", "student,district\n" + String.join("\n", students) + "\n");
    }

    @Test
    void givesEveryoneAFirstSeatBeforeAnyoneGetsASecond() {
        desk.write("sections.csv", "section,course,period,seats", "1,Welding,1,2", "2,Nursing,2,1")
                .write("requests.csv", "student,rank,course", "Cy,1,Welding", "Cy,2,Nursing", "Ben,1,Nursing");
        assertThat(seats("--seats-per-student", "2")).containsExactly("Ben,Nursing,2,1,1", "Cy,Welding,1,1,1");
        assertThat(desk.lines("out/reasons.csv").getLast()).startsWith("Cy,2,Nursing,2,earlier-round,,,1,1,");
    }

    @Test
    void saysInWhichRoundEachSeatWasGiven() {
        desk.write("sections.csv", "section,course,period,seats", "1,Welding,1,2", "2,Nursing,2,2")
                .write("requests.csv", "student,rank,course", "Cy,3,Welding", "Cy,8,Nursing");
        assertThat(seats("--seats-per-student", "2")).containsExactly("Cy,Welding,1,3,1", "Cy,Nursing,2,8,2");
    }

    @Test
    void triesSectionsOfACourseInTheirOrderAndGivesOneOfThem() {
        desk.write("sections.csv", "section,course,period,seats", "2,Welding,1,1", "1,Welding,2,1")
                .write("requests.csv", "student,rank,course", "Cy,1,Welding", "Ana,1,Welding");
        assertThat(seats("--seats-per-student", "2")).containsExactly("Ana,Welding,2,1,1", "Cy,Welding,1,1,1");
    }

    @Test
    void takesOverlappingTimesOnASharedDayForAClash() {
        desk.write(
                        "sections.csv",
                        "section,course,seats,days,start,end",
                        "1,Welding,9,Mon Wed,13:00,14:15",
                        "2,Nursing,9,Wed,14:00,15:00",
                        "3,Baking,9,Wed,14:15,15:00",
                        "4,Law,9,Tue,13:00,14:00")
                .write(
                        "requests.csv",
                        "student,rank,course",
                        "Cy,1,Welding",
                        "Cy,2,Nursing",
                        "Cy,3,Baking",
                        "Cy,4,Law");
        assertThat(seats("--seats-per-student", "4"))
                .containsExactly("Cy,Welding,1,1,1", "Cy,Baking,3,3,2", "Cy,Law,4,4,3");
    }

    @Test
    void givesNoMoreSeatsThanAStudentWantsOrTheRunAllows() {
        desk.write("sections.csv", "section,course,period,seats", "1,Welding,1,9", "2,Nursing,2,9", "3,Law,3,9")
                .write(
                        "requests.csv",
                        "student,rank,course",
                        "Cy,1,Welding",
                        "Cy,2,Nursing",
                        "Ana,1,Law",
                        "Ben,1,Welding",
                        "Ben,2,Nursing",
                        "Ben,3,Law")
                .write("students.csv", "student,seats", "Cy,1", "Ana,0", "Ben,5");
        assertThat(seats("--seats-per-student", "2"))
                .containsExactly("Ben,Welding,1,1,1", "Ben,Nursing,2,2,2", "Cy,Welding,1,1,1");
        assertThat(desk.lines("out/reasons.csv").stream().skip(1)).allMatch(line -> line.contains(",has-all,"));
    }

    /** One seat in Welding that two want, and one in Nursing that only Cy would take instead. */
    @Test
    void servesTheMostWhereAsked() {
        desk.write("sections.csv", "section,course,period,seats", "1,Welding,1,1", "2,Nursing,2,1")
                .write("requests.csv", "student,rank,course", "Cy,1,Welding", "Cy,2,Nursing", "Ben,1,Welding");
        assertThat(seats("--policy", "most-served")).containsExactly("Ben,Welding,1,1,1", "Cy,Nursing,2,2,1");
        assertThat(desk.lines("out/reasons.csv").getLast()).startsWith("Cy,1,Welding,1,full,1,2,1,1,");
    }

    @Test
    void putsFirstChoicesFirstWhereAsked() {
        desk.write("sections.csv", "section,course,period,seats", "1,Welding,1,1", "2,Nursing,2,1")
                .write("requests.csv", "student,rank,course", "Cy,1,Welding", "Cy,2,Nursing", "Ben,2,Welding");
        assertThat(seats("--policy", "most-served", "--objective", "rank")).containsExactly("Cy,Welding,1,1,1");
    }
}
