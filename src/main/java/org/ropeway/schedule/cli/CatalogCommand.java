package org.ropeway.schedule.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ropeway.agency.Agencies;
import org.ropeway.agency.AgencyOption;
import org.ropeway.catalog.CourseFiles;
import org.ropeway.catalog.sheet.FileImport;
import org.ropeway.catalog.sheet.ImportReport;
import org.ropeway.catalog.sheet.ReportPrinter;
import org.ropeway.schedule.SectionFiles;
import org.ropeway.shared.Who;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

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

    /** A command that writes one file of one agency. */
    abstract static class OneFile implements Callable<Integer> {
        @Mixin
        @SuppressWarnings("NullAway.Init")
        AgencyOption agency;

        @Parameters(paramLabel = "FILE", description = "The CSV file, in UTF-8.")
        @SuppressWarnings("NullAway.Init")
        Path file;
    }

    @Component
    @Command(
            name = "import-courses",
            description = {
                "Adds and changes courses from a CSV file; removes none. Lists every fault with file, line, field, value and rule.",
                "Exit codes: 0 imported (with --dry-run: it would be), 2 usage, 3 faults and nothing imported, 4 a fault of ours."
            })
    static class ImportCourses extends FileImport {
        private final CourseFiles files;

        ImportCourses(Agencies agencies, ReportPrinter printer, CourseFiles files) {
            super(agencies, printer);
            this.files = files;
        }

        @Override
        protected ImportReport read(Who by, String name, byte[] bytes, boolean dryRun) {
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
    static class ImportSections extends FileImport {
        private final SectionFiles files;

        ImportSections(Agencies agencies, ReportPrinter printer, SectionFiles files) {
            super(agencies, printer);
            this.files = files;
        }

        @Override
        protected ImportReport read(Who by, String name, byte[] bytes, boolean dryRun) {
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
