package org.ropeway.schedule.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ropeway.agency.Agencies;
import org.ropeway.agency.AgencyOption;
import org.ropeway.catalog.CourseFiles;
import org.ropeway.catalog.sheet.ImportReport;
import org.ropeway.schedule.SectionFiles;
import org.ropeway.shared.Who;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings courses and sections in and out as CSV files. */
@Command(
        name = "catalog",
        description = "Brings courses and sections in and out as CSV files.",
        subcommands = {
            CatalogCommand.ImportCourses.class,
            CatalogCommand.ImportSections.class,
            CatalogCommand.ExportCourses.class,
            CatalogCommand.ExportSections.class
        })
public class CatalogCommand {

    /** A command that reads or writes one file of one agency. */
    abstract static class OneFile implements Callable<Integer> {
        @Mixin
        @SuppressWarnings("NullAway.Init")
        AgencyOption agency;

        @Parameters(paramLabel = "FILE", description = "The CSV file, in UTF-8.")
        @SuppressWarnings("NullAway.Init")
        Path file;

        @Spec
        @SuppressWarnings("NullAway.Init")
        CommandSpec command;
    }

    /** Exit codes: 0 imported or, with --dry-run, right · 2 usage · 3 faults in the file, nothing imported · 4 a fault of ours. */
    abstract static class Import extends OneFile {
        @Option(names = "--dry-run", description = "Checks the file and changes nothing.")
        boolean dryRun;

        @Option(names = "--json", description = "Prints the report as JSON on standard output.")
        boolean json;

        private final Agencies agencies;
        private final ReportPrinter printer;

        Import(Agencies agencies, ReportPrinter printer) {
            this.agencies = agencies;
            this.printer = printer;
        }

        abstract ImportReport read(Who by, String name, byte[] bytes);

        @Override
        public Integer call() throws IOException {
            if (!Files.isReadable(file) || Files.isDirectory(file)) {
                throw new ParameterException(command.commandLine(), "FILE: %s cannot be read".formatted(file));
            }
            var bytes = Files.readAllBytes(file);
            var by = Who.command("ropeway " + command.qualifiedName().replace("ropeway ", ""));
            var report = agency.in(agencies, () -> read(by, file.getFileName().toString(), bytes));
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

    @Component
    @Command(
            name = "import-courses",
            description = {
                "Adds and changes courses from a CSV file; removes none. Lists every fault with file, line, field, value and rule.",
                "Exit codes: 0 imported (with --dry-run: it would be), 2 usage, 3 faults and nothing imported, 4 a fault of ours."
            })
    static class ImportCourses extends Import {
        private final CourseFiles files;

        ImportCourses(Agencies agencies, ReportPrinter printer, CourseFiles files) {
            super(agencies, printer);
            this.files = files;
        }

        @Override
        ImportReport read(Who by, String name, byte[] bytes) {
            return files.read(by, name, bytes, dryRun);
        }
    }

    @Component
    @Command(
            name = "import-sections",
            description = {
                "Adds and changes sections from a CSV file; removes none. Lists every fault with file, line, field, value and rule.",
                "Exit codes: 0 imported (with --dry-run: it would be), 2 usage, 3 faults and nothing imported, 4 a fault of ours."
            })
    static class ImportSections extends Import {
        private final SectionFiles files;

        ImportSections(Agencies agencies, ReportPrinter printer, SectionFiles files) {
            super(agencies, printer);
            this.files = files;
        }

        @Override
        ImportReport read(Who by, String name, byte[] bytes) {
            return files.read(by, name, bytes, dryRun);
        }
    }

    @Component
    @Command(
            name = "export-courses",
            description = "Writes every course to a CSV file, which import-courses reads back unchanged.")
    static class ExportCourses extends OneFile {
        private final Agencies agencies;
        private final CourseFiles files;

        ExportCourses(Agencies agencies, CourseFiles files) {
            this.agencies = agencies;
            this.files = files;
        }

        @Override
        public Integer call() throws IOException {
            Files.writeString(file, agency.in(agencies, files::write));
            return 0;
        }
    }

    @Component
    @Command(
            name = "export-sections",
            description = "Writes every section to a CSV file, which import-sections reads back unchanged.")
    static class ExportSections extends OneFile {
        private final Agencies agencies;
        private final SectionFiles files;

        ExportSections(Agencies agencies, SectionFiles files) {
            this.agencies = agencies;
            this.files = files;
        }

        @Override
        public Integer call() throws IOException {
            Files.writeString(file, agency.in(agencies, files::write));
            return 0;
        }
    }
}
