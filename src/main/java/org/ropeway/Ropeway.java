package org.ropeway;

import org.ropeway.allocation.cli.AllocateCommand;
import org.ropeway.attendance.cli.LedgerCommand;
import org.ropeway.database.cli.DatabaseCommand;
import org.ropeway.exchange.cli.RosterCommand;
import org.ropeway.exchange.cli.StudentsCommand;
import org.ropeway.funding.cli.FundingCommand;
import org.ropeway.identity.cli.AccountCommand;
import org.ropeway.schedule.cli.CatalogCommand;
import org.ropeway.seating.cli.RunsCommand;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program: a web server and its commands. A command that needs no database starts without Spring. */
@SpringBootApplication
@Command(
        name = "ropeway",
        description = "Runs a Regional Occupational Program: rosters, catalog, requests, seats, and why.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            DatabaseCommand.class,
            AccountCommand.class,
            RosterCommand.class,
            StudentsCommand.class,
            CatalogCommand.class,
            RunsCommand.class,
            FundingCommand.class,
            LedgerCommand.class,
            AllocateCommand.class,
            RehearseCommand.class,
            HelpCommand.class
        })
public class Ropeway {

    /** Where the embedded PostgreSQL keeps its data; the environment's ROPEWAY_FOLDER says the same. */
    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            scope = ScopeType.INHERIT,
            description = "The folder of the program's own PostgreSQL (./data).")
    void dataFolder(String folder) {
        System.setProperty("ropeway.folder", folder);
    }

    private static final int CANNOT_START = 4;

    static void main(String[] args) {
        try (var context = new LazyContext(args)) {
            int code = run(context, args);
            if (code != ServeCommand.STILL_RUNNING) {
                context.close();
                System.exit(code);
            }
        }
    }

    private static int run(LazyContext context, String[] args) {
        try {
            return commandLine(context).execute(args);
        } catch (CommandLine.InitializationException failure) {
            System.err.println(
                    "Ropeway cannot start: " + StartFailure.of(failure).orElseThrow(() -> failure));
            return CANNOT_START;
        }
    }

    static CommandLine commandLine(CommandLine.IFactory factory) {
        var commands = new CommandLine(Ropeway.class, factory);
        offerHelp(commands);
        return commands.setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, _) -> {
                    var start = StartFailure.of(failure);
                    if (start.isPresent()) {
                        command.getErr().println("Ropeway cannot start: " + start.get());
                        return CANNOT_START;
                    }
                    command.getErr().println("A fault of ours: " + failure);
                    failure.printStackTrace(command.getErr());
                    return 4;
                });
    }

    /** {@code --help} after each command, not only the first. */
    private static void offerHelp(CommandLine command) {
        for (var below : command.getSubcommands().values()) {
            if (!(below.getCommand() instanceof HelpCommand)) {
                below.getCommandSpec().mixinStandardHelpOptions(true);
                offerHelp(below);
            }
        }
    }
}
