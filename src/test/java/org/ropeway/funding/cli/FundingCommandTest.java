package org.ropeway.funding.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.TestAgencies.in;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ropeway.ModuleTest;
import org.ropeway.TestAgencies;
import org.ropeway.agency.Agency;
import org.ropeway.funding.CostFiles;
import org.ropeway.shared.SchoolYear;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine;

@ModuleTest
class FundingCommandTest {
    @Autowired
    TestAgencies a;

    @Autowired
    CostFiles files;

    @Autowired
    ApplicationContext context;

    @TempDir
    Path folder;

    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();

    @Test
    void importsABudget() throws IOException {
        var valley = a.anAgency();
        var file = file("source,kind,amount\nadopted-budget,budget,2200000\n");
        assertThat(run(valley, file, "--year", "2026-27", "--dry-run", "--json"))
                .isZero();
        assertThat(out.toString()).contains("\"dryRun\":true", "\"removed\":[]");
        assertThat(run(valley, file, "--year", "2026-27")).isZero();
        assertThat(out.toString()).contains("Imported: 1 rows, 1 added");
        assertThat(in(valley, () -> files.write(SchoolYear.of("2026-27")))).contains("2200000.00");
        assertThat(run(
                        valley,
                        file("source,kind,amount\nadopted-budget,budget,1\nadopted-budget,income,2\n"),
                        "--year",
                        "2026-27"))
                .isZero();
        assertThat(run(valley, file("source,kind,amount\nadopted-budget,budget,1\n"), "--year", "2026-27"))
                .isZero();
        assertThat(out.toString()).contains("1 unchanged, 0 errors, 0 warnings, 1 removed");
    }

    @Test
    void listsFaultsAndRefusesAYearThatIsNone() throws IOException {
        var valley = a.anAgency();
        var file = file("source,kind,amount\nbook,budget,many\n");
        assertThat(run(valley, file, "--year", "2026-27")).isEqualTo(3);
        assertThat(err.toString()).contains("costs.csv:2: amount: many: error: an amount is dollars");
        assertThat(run(valley, file, "--year", "2026-28")).isEqualTo(2);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("costs.csv"), text);
    }

    private int run(Agency agency, Path file, String... options) {
        var arguments =
                new java.util.ArrayList<>(java.util.List.of("import", file.toString(), "--agency", agency.slug()));
        arguments.addAll(java.util.List.of(options));
        return command().execute(arguments.toArray(String[]::new));
    }

    private CommandLine command() {
        return new CommandLine(FundingCommand.class, new CommandLine.IFactory() {
                    @Override
                    public <K> K create(Class<K> type) throws Exception {
                        return type.isAnnotationPresent(org.springframework.stereotype.Component.class)
                                ? context.getAutowireCapableBeanFactory().createBean(type)
                                : CommandLine.defaultFactory().create(type);
                    }
                })
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
    }
}
