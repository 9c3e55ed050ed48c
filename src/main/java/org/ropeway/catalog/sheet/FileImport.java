package org.ropeway.catalog.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ropeway.agency.Agencies;
import org.ropeway.agency.AgencyOption;
import org.ropeway.shared.Who;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * A command that imports a CSV file into one agency. Exit codes: 0 imported or, with --dry-run, right · 2 usage · 3 faults in
 * the file, nothing imported · 4 a fault of ours.
 */
public abstract class FileImport implements Callable<Integer> {
    @Mixin
    @SuppressWarnings("NullAway.Init")
    AgencyOption agency;

    @Parameters(paramLabel = "FILE", description = "The CSV file, in UTF-8.")
    @SuppressWarnings("NullAway.Init")
    Path file;

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec command;

    @Option(names = "--dry-run", description = "Checks the file and changes nothing.")
    boolean dryRun;

    @Option(names = "--json", description = "Prints the report as JSON on standard output.")
    boolean json;

    private final Agencies agencies;
    private final ReportPrinter printer;

    protected FileImport(Agencies agencies, ReportPrinter printer) {
        this.agencies = agencies;
        this.printer = printer;
    }

    /** Reads the file, in the agency's scope. */
    protected abstract ImportReport read(Who by, String name, byte[] bytes, boolean dryRun);

    @Override
    public Integer call() throws IOException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new ParameterException(command.commandLine(), "FILE: %s cannot be read".formatted(file));
        }
        var bytes = Files.readAllBytes(file);
        var by = Who.command("ropeway " + command.qualifiedName().replace("ropeway ", ""));
        var report = agency.in(agencies, () -> read(by, file.getFileName().toString(), bytes, dryRun));
        var lines = command.commandLine();
        if (json) {
            lines.getOut().println(printer.json(report));
        } else {
            printer.faults(report).forEach(lines.getErr()::println);
            lines.getOut().println(printer.summary(report));
        }
        return report.hasErrors() ? 3 : 0;
    }
}
