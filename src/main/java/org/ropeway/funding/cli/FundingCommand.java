package org.ropeway.funding.cli;

import org.ropeway.agency.Agencies;
import org.ropeway.catalog.sheet.FileImport;
import org.ropeway.catalog.sheet.ImportReport;
import org.ropeway.catalog.sheet.ReportPrinter;
import org.ropeway.funding.CostFiles;
import org.ropeway.shared.SchoolYear;
import org.ropeway.shared.Who;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Brings in what a school year costs. */
@Command(
        name = "funding",
        description = "Brings in budgets and expenditures as CSV files.",
        subcommands = FundingCommand.Import.class)
public class FundingCommand {

    @Component
    @Command(
            name = "import",
            description = {
                "Replaces a school year's budget, expenditure and income lines of the sources that a CSV file names.",
                "Lists every fault with file, line, field, value and rule.",
                "Exit codes: 0 imported (with --dry-run: it would be), 2 usage, 3 faults and nothing imported, 4 a fault of ours."
            })
    static class Import extends FileImport {
        @Option(
                names = "--year",
                required = true,
                paramLabel = "YEAR",
                converter = Year.class,
                description = "The school year: 2026-27.")
        @SuppressWarnings("NullAway.Init")
        SchoolYear year;

        private final CostFiles files;

        Import(Agencies agencies, ReportPrinter printer, CostFiles files) {
            super(agencies, printer);
            this.files = files;
        }

        @Override
        protected ImportReport read(Who by, String name, byte[] bytes, boolean dryRun) {
            return files.read(by, name, bytes, year, dryRun);
        }
    }

    /** {@code 2026-27}. */
    static class Year implements ITypeConverter<SchoolYear> {
        @Override
        public SchoolYear convert(String text) {
            try {
                return SchoolYear.of(text);
            } catch (IllegalArgumentException wrong) {
                throw new TypeConversionException(String.valueOf(wrong.getMessage()));
            }
        }
    }
}
