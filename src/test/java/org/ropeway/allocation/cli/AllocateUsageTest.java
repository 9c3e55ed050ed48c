package org.ropeway.allocation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the contract says of options, exit codes and the folder to write to. */
class AllocateUsageTest {
    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void aDesk() {
        desk = new Desk(folder);
    }

    @Test
    void needsSectionsRequestsLotteryAndOut() {
        for (var missing : List.of("--sections", "--requests", "--lottery", "--out")) {
            var args = new java.util.ArrayList<String>();
            for (var option : List.of("--sections", "--requests", "--lottery", "--out")) {
                if (!option.equals(missing)) {
                    args.addAll(List.of(
                            option, option.equals("--lottery") ? "1" : desk.path(option.substring(2) + ".csv")));
                }
            }
            var answer = Desk.run(args.toArray(String[]::new));
            assertThat(answer.exit()).isEqualTo(2);
            assertThat(answer.err()).contains(missing + " is required");
        }
    }

    @Test
    void refusesWhatItDoesNotUnderstand() {
        assertThat(desk.allocate("--policy", "unfair").exit()).isEqualTo(2);
        assertThat(desk.allocate("--policy", "most-served", "--objective", "joy")
                        .exit())
                .isEqualTo(2);
        assertThat(desk.allocate("--objective", "seats").exit()).isEqualTo(2);
        assertThat(desk.allocate("--seats-per-student", "0").exit()).isEqualTo(2);
        assertThat(desk.allocate("--seats-per-student", "x").exit()).isEqualTo(2);
        assertThat(desk.allocate("--time-limit", "-1").exit()).isEqualTo(2);
        assertThat(desk.allocate("--lottery", "9223372036854775808").exit()).isEqualTo(2);
        assertThat(desk.allocate("--surprise").exit()).isEqualTo(2);
        assertThat(desk.exists("out")).isFalse();
    }

    @Test
    void takesAnySigned64BitLotteryNumber() {
        for (var number : List.of("-9223372036854775808", "-1", "0", "9223372036854775807")) {
            assertThat(desk.allocateTo("out" + number, "--lottery", number).exit())
                    .isZero();
            assertThat(desk.text("out" + number + "/summary.json")).contains("\"lottery\" : " + number + ",");
        }
    }

    @Test
    void isFairWithOneSeatEachUnlessAskedOtherwise() {
        desk.allocate();
        assertThat(desk.text("out/summary.json"))
                .contains("\"policy\" : \"fair\"", "\"seats_per_student\" : 1", "\"hold_shares\" : false");
        desk.allocateTo("served", "--policy", "most-served");
        assertThat(desk.text("served/summary.json")).contains("\"objective\" : \"students\"");
    }

    @Test
    void writesOnlyToAFolderThatIsNewOrEmpty() throws Exception {
        Files.createDirectory(folder.resolve("out"));
        assertThat(desk.allocate().exit()).isZero();
        var before = desk.text("out/summary.json");
        assertThat(desk.allocate("--lottery", "8").exit()).isEqualTo(2);
        assertThat(desk.text("out/summary.json")).isEqualTo(before);
        assertThat(desk.allocateTo("sections.csv").exit()).isEqualTo(2);
        assertThat(desk.allocateTo("new/folders/deep").exit()).isZero();
    }

    @Test
    void saysThatItIsOurFaultWhereTheFolderCannotBeWritten() {
        desk.writeText("file", "");
        assertThat(desk.allocateTo("file/out").exit()).isEqualTo(4);
    }

    @Test
    void explainsItself() {
        var help = Desk.run("--help");
        assertThat(help.exit()).isZero();
        assertThat(help.out()).contains("--seats-per-student=K", "verify", "Exit codes");
        assertThat(Desk.run("verify").exit()).isEqualTo(2);
        assertThat(Desk.run("verify", desk.path("nowhere")).exit()).isEqualTo(2);
    }
}
