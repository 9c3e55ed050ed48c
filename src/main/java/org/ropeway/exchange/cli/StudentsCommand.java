package org.ropeway.exchange.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ropeway.agency.Agencies;
import org.ropeway.agency.AgencyOption;
import org.ropeway.agency.Directory;
import org.ropeway.exchange.StudentFileImports;
import org.ropeway.shared.Who;
import org.ropeway.shell.Words;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Takes in what rosters do not tell of students. */
@Command(
        name = "students",
        description = "Takes in what rosters do not tell of students.",
        subcommands = StudentsCommand.Import.class)
public class StudentsCommand {

    /** Exit codes: 0 imported or, with --dry-run, right · 2 usage · 3 faults in the file, nothing imported · 4 a fault of ours. */
    @Component
    @Scope("prototype")
    @Command(
            name = "import",
            description = {
                "Imports what rosters do not tell of a district's students from a CSV file. Its first line says what:",
                "sourcedId,ssid,population,firstDay,lastDay for special populations, or",
                "sourcedId,ssid,outsideDistrict for who lives outside the member districts.",
                "With any fault nothing is imported; docs/roster-import.md explains each rule."
            },
            exitCodeListHeading = "Exit codes:%n",
            exitCodeList = {
                "0:imported, or with --dry-run: could be imported",
                "2:the command was not understood",
                "3:the file has faults, nothing was imported",
                "4:the program could not finish, nothing was imported"
            })
    static class Import implements Callable<Integer> {
        @Mixin
        @SuppressWarnings("NullAway.Init")
        AgencyOption agency;

        @Mixin
        @SuppressWarnings("NullAway.Init")
        DistrictOption district;

        @Parameters(paramLabel = "FILE", description = "The CSV file, in UTF-8.")
        @SuppressWarnings("NullAway.Init")
        Path file;

        @Option(names = "--dry-run", description = "Checks and counts everything, and changes nothing.")
        boolean dryRun;

        @Option(names = "--json", description = "Prints the report as JSON on standard output.")
        boolean json;

        @Spec
        @SuppressWarnings("NullAway.Init")
        CommandSpec command;

        private final Agencies agencies;
        private final Directory directory;
        private final StudentFileImports imports;
        private final Words words;
        private final JsonMapper mapper;

        Import(Agencies agencies, Directory directory, StudentFileImports imports, Words words, JsonMapper mapper) {
            this.agencies = agencies;
            this.directory = directory;
            this.imports = imports;
            this.words = words;
            this.mapper = mapper;
        }

        @Override
        public Integer call() throws IOException {
            if (!Files.isReadable(file) || Files.isDirectory(file)) {
                throw new ParameterException(command.commandLine(), "FILE: %s cannot be read".formatted(file));
            }
            var bytes = Files.readAllBytes(file);
            var who = Who.command("ropeway students import");
            var name = String.valueOf(file.getFileName());
            var report = agency.in(
                    agencies, () -> imports.run(who, district.in(directory).id(), name, bytes, dryRun));
            tell(report);
            return report.faults().isEmpty() ? 0 : 3;
        }

        private void tell(StudentFileImports.Report report) {
            var lines = command.commandLine();
            if (json) {
                lines.getOut().println(mapper.writeValueAsString(report));
                return;
            }
            for (var fault : report.faults()) {
                lines.getErr()
                        .printf(
                                "%s:%d: %s = %s [%s] %s%n",
                                report.file(),
                                fault.line(),
                                fault.field(),
                                fault.value(),
                                fault.rule(),
                                words.say(fault.rule().messageKey()));
            }
            lines.getOut().println(summary(report));
        }

        private static String summary(StudentFileImports.Report report) {
            var counts = report.counts();
            return report.faults().isEmpty()
                    ? "%,d rows: %,d new, %,d changed, %,d as before%s"
                            .formatted(
                                    report.rows(),
                                    counts.fresh(),
                                    counts.changed(),
                                    counts.unchanged(),
                                    report.dryRun() ? " (tried only, nothing was changed)" : "")
                    : "%,d faults in %,d rows: nothing was imported"
                            .formatted(report.faults().size(), report.rows());
        }
    }
}
