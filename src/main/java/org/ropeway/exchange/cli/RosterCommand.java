package org.ropeway.exchange.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.ropeway.agency.Agencies;
import org.ropeway.agency.AgencyOption;
import org.ropeway.agency.Directory;
import org.ropeway.exchange.RosterFault;
import org.ropeway.exchange.RosterImports;
import org.ropeway.exchange.RosterImports.Progress;
import org.ropeway.exchange.RosterRun;
import org.ropeway.exchange.api.RosterImport;
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

/** Takes in the rosters of member districts. */
@Command(
        name = "roster",
        description = "Takes in the rosters of member districts.",
        subcommands = {RosterCommand.Import.class, StateIdCommand.class})
public class RosterCommand {

    /** Exit codes: 0 imported or, with --dry-run, right · 2 usage · 3 errors in the file, nothing imported · 4 a fault of ours. */
    @Component
    @Scope("prototype")
    @Command(
            name = "import",
            description = {
                "Checks a OneRoster CSV package (1.1 or 1.2, bulk or delta) to its last row and imports it.",
                "With any error nothing is imported; docs/roster-import.md explains each rule."
            },
            exitCodeListHeading = "Exit codes:%n",
            exitCodeList = {
                "0:imported, or with --dry-run: could be imported",
                "2:the command was not understood",
                "3:the file has errors, nothing was imported",
                "4:the program could not finish, nothing was imported"
            })
    static class Import implements Callable<Integer> {
        @Mixin
        @SuppressWarnings("NullAway.Init")
        AgencyOption agency;

        @Mixin
        @SuppressWarnings("NullAway.Init")
        DistrictOption district;

        @Parameters(paramLabel = "FILE", description = "The ZIP package.")
        @SuppressWarnings("NullAway.Init")
        Path file;

        @Option(names = "--dry-run", description = "Checks and counts everything, and changes nothing.")
        boolean dryRun;

        @Option(names = "--json", description = "Prints the run with all its faults as JSON on standard output.")
        boolean json;

        @Spec
        @SuppressWarnings("NullAway.Init")
        CommandSpec command;

        private final Agencies agencies;
        private final Directory directory;
        private final RosterImports imports;
        private final Words words;
        private final JsonMapper mapper;

        Import(Agencies agencies, Directory directory, RosterImports imports, Words words, JsonMapper mapper) {
            this.agencies = agencies;
            this.directory = directory;
            this.imports = imports;
            this.words = words;
            this.mapper = mapper;
        }

        /** The run and its faults. */
        record Answer(RosterImport run, java.util.List<RosterImport.Fault> faults) {}

        @Override
        public Integer call() {
            if (!Files.isReadable(file) || Files.isDirectory(file)) {
                throw new ParameterException(command.commandLine(), "FILE: %s cannot be read".formatted(file));
            }
            return agency.in(agencies, this::run);
        }

        private int run() {
            var who = Who.command("ropeway roster import");
            var begun = imports.begin(who, district.in(directory).id(), file, name(), dryRun);
            var run = imports.run(begun, who, file, progress());
            if (json) {
                var faults = new java.util.ArrayList<RosterImport.Fault>();
                imports.forEachFault(run.id(), fault -> faults.add(RosterImport.Fault.of(fault)));
                out().println(mapper.writeValueAsString(new Answer(RosterImport.of(run, directory), faults)));
            } else {
                imports.forEachFault(run.id(), fault -> err().println(line(fault)));
                summary(run);
            }
            return switch (run.state()) {
                case IMPORTED, CHECKED -> 0;
                case REFUSED -> 3;
                case FAILED, RUNNING -> 4;
            };
        }

        /** One line that is written over, on a terminal only. */
        private Consumer<Progress> progress() {
            boolean terminal = System.console() != null && System.console().isTerminal();
            return now -> {
                if (terminal) {
                    err().printf("\r%-34s %,12d %3.0f %%", now.step(), now.rows(), now.share() * 100);
                    err().flush();
                }
            };
        }

        private void summary(RosterRun run) {
            out().printf("%-28s %10s %9s %9s %9s %9s%n", "file", "rows", "new", "changed", "same", "gone");
            for (var one : run.files()) {
                var counts = one.counts();
                out().printf(
                                "%-28s %,10d %9s %9s %9s %9s%n",
                                one.file().fileName(),
                                one.rows(),
                                counts == null ? "-" : counts.fresh(),
                                counts == null ? "-" : counts.changed(),
                                counts == null ? "-" : counts.unchanged(),
                                counts == null ? "-" : counts.vanished());
            }
            var verdict = "exchange.verdict."
                    + (RosterImports.BUSY.equals(run.failure())
                            ? "busy"
                            : run.state().name().toLowerCase(Locale.ROOT));
            out().println(words.say(verdict) + ". " + words.say(verdict + ".text", run.errors(), run.warnings()));
        }

        private String line(RosterFault fault) {
            var place = fault.file().isEmpty() ? name() : fault.file();
            return "%s:%d: %s: %s%s [%s] %s"
                    .formatted(
                            place,
                            fault.line(),
                            fault.rule().severity().name().toLowerCase(Locale.ROOT),
                            fault.field(),
                            fault.value() == null ? "" : " = " + fault.value(),
                            fault.rule(),
                            words.say(fault.rule().messageKey()));
        }

        private String name() {
            return String.valueOf(file.getFileName());
        }

        private java.io.PrintWriter out() {
            return command.commandLine().getOut();
        }

        private java.io.PrintWriter err() {
            return command.commandLine().getErr();
        }
    }
}
