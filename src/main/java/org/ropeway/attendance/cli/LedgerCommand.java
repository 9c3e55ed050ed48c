package org.ropeway.attendance.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ropeway.agency.Agencies;
import org.ropeway.agency.AgencyOption;
import org.ropeway.attendance.LedgerCheck;
import org.ropeway.attendance.LedgerExport;
import org.ropeway.attendance.LedgerFault;
import org.ropeway.attendance.LedgerImports;
import org.ropeway.attendance.LedgerImports.Progress;
import org.ropeway.attendance.LedgerVerification;
import org.ropeway.shared.Who;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** The ledger of minutes, for those who check it. Exit codes: 0 proved or done · 1 faults in the ledger · 2 usage · 3 faults in a file. */
@Command(
        name = "ledger",
        description =
                "Brings minutes into the ledger of attendance, proves it, and writes it as text that anybody can prove.",
        subcommands = {
            LedgerCommand.Verify.class,
            LedgerCommand.VerifyFile.class,
            LedgerCommand.Export.class,
            LedgerCommand.Import.class
        })
public class LedgerCommand {
    private static final int FAULTY = 1;

    /** What proving says, from the database or from a file. */
    private static int tell(
            CommandSpec command,
            long postings,
            long entries,
            int certificates,
            @Nullable String last,
            List<LedgerFault> faults) {
        var out = command.commandLine().getOut();
        faults.forEach(fault ->
                out.println("%s: %s".formatted(fault.where(), fault.kind().words())));
        out.println("%,d postings with %,d entries, %,d certificates: %s"
                .formatted(
                        postings,
                        entries,
                        certificates,
                        faults.isEmpty() ? "proved" : "%,d faults".formatted(faults.size())));
        if (last != null) {
            out.println("last certificate: " + last);
        }
        return faults.isEmpty() ? 0 : FAULTY;
    }

    @Component
    @Command(
            name = "verify",
            description = "Proves an agency's ledger in the database: hashes, chains, certificates, days.")
    static class Verify implements Callable<Integer> {
        private final Agencies agencies;
        private final LedgerVerification verification;

        @Mixin
        @SuppressWarnings("NullAway.Init")
        AgencyOption agency;

        @Spec
        @SuppressWarnings("NullAway.Init")
        CommandSpec command;

        @Option(
                names = "--certificate",
                paramLabel = "HASH",
                description = "The last certificate's hash as somebody else kept it: must be the one found here.")
        @Nullable
        String kept;

        Verify(Agencies agencies, LedgerVerification verification) {
            this.agencies = agencies;
            this.verification = verification;
        }

        @Override
        public Integer call() {
            var result = agency.in(agencies, verification::verify);
            var last = result.last() == null ? null : result.last().toString();
            int code = tell(command, result.postings(), result.entries(), result.certificates(), last, result.faults());
            return code == 0 ? compare(command, kept, last) : code;
        }
    }

    private static int compare(CommandSpec command, @Nullable String kept, @Nullable String last) {
        if (kept == null || kept.equalsIgnoreCase(last)) {
            return 0;
        }
        command.commandLine().getOut().println("The last certificate is not the one that was kept: " + kept);
        return FAULTY;
    }

    /** Needs no database. */
    @Command(name = "verify-file", description = "Proves a ledger that 'ledger export' wrote, without a database.")
    static class VerifyFile implements Callable<Integer> {
        @Spec
        @SuppressWarnings("NullAway.Init")
        CommandSpec command;

        @Parameters(paramLabel = "FILE", description = "The text.")
        @SuppressWarnings("NullAway.Init")
        Path file;

        @Option(
                names = "--certificate",
                paramLabel = "HASH",
                description = "The last certificate's hash as somebody else kept it.")
        @Nullable
        String kept;

        @Override
        public Integer call() throws IOException {
            if (!Files.isReadable(file)) {
                throw new ParameterException(command.commandLine(), "FILE: there is no file '%s'".formatted(file));
            }
            try (var text = Files.newBufferedReader(file)) {
                var result = LedgerCheck.of(text);
                int code = tell(
                        command,
                        result.postings(),
                        result.entries(),
                        result.certificates(),
                        result.last(),
                        result.faults());
                return code == 0 ? compare(command, kept, result.last()) : code;
            }
        }
    }

    @Component
    @Command(name = "export", description = "Writes an agency's whole ledger as text (docs/ledger.md).")
    static class Export implements Callable<Integer> {
        private final Agencies agencies;
        private final LedgerExport export;

        @Mixin
        @SuppressWarnings("NullAway.Init")
        AgencyOption agency;

        @Parameters(paramLabel = "FILE", description = "Where to write it.")
        @SuppressWarnings("NullAway.Init")
        Path file;

        Export(Agencies agencies, LedgerExport export) {
            this.agencies = agencies;
            this.export = export;
        }

        @Override
        public Integer call() throws IOException {
            try (var out = Files.newBufferedWriter(file)) {
                agency.in(agencies, () -> write(out));
            }
            return 0;
        }

        private boolean write(Appendable out) {
            try {
                export.write(out);
                return true;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    @Component
    @Command(
            name = "import",
            description = {
                "Brings in minutes as a CSV file gives them (docs/attendance-file.md); lists every fault with file, line, field,",
                "value and rule. Exit codes: 0 written (with --dry-run: it would be), 2 usage, 3 faults and nothing written."
            })
    static class Import implements Callable<Integer> {
        private static final int FAULTS_IN_FILE = 3;

        private final Agencies agencies;
        private final LedgerImports imports;
        private final JsonMapper mapper;

        @Mixin
        @SuppressWarnings("NullAway.Init")
        AgencyOption agency;

        @Spec
        @SuppressWarnings("NullAway.Init")
        CommandSpec command;

        @Parameters(paramLabel = "FILE", description = "The CSV file, in UTF-8.")
        @SuppressWarnings("NullAway.Init")
        Path file;

        @Option(
                names = "--why",
                paramLabel = "REASON",
                description = "The reason for minutes outside of the sections' meetings.")
        @Nullable
        String why;

        @Option(names = "--dry-run", description = "Checks the file and changes nothing.")
        boolean dryRun;

        @Option(names = "--json", description = "Prints the report as JSON on standard output.")
        boolean json;

        Import(Agencies agencies, LedgerImports imports, JsonMapper mapper) {
            this.agencies = agencies;
            this.imports = imports;
            this.mapper = mapper;
        }

        @Override
        public Integer call() {
            if (!Files.isReadable(file) || Files.isDirectory(file)) {
                throw new ParameterException(command.commandLine(), "FILE: %s cannot be read".formatted(file));
            }
            var report = agency.in(agencies, this::read);
            var out = command.commandLine().getOut();
            if (json) {
                out.println(mapper.writeValueAsString(report));
            } else {
                var err = command.commandLine().getErr();
                report.faults()
                        .forEach(fault -> err.println("%s:%d: %s '%s': %s"
                                .formatted(fault.file(), fault.line(), fault.field(), fault.value(), fault.rule())));
                out.println("%,d rows, %,d entries %s, %,d faults"
                        .formatted(
                                report.rows(),
                                report.written(),
                                report.isWritten() ? "written" : "to write",
                                report.faults().size()));
            }
            return report.faults().isEmpty() ? 0 : FAULTS_IN_FILE;
        }

        private LedgerImports.Report read() {
            var name = file.getFileName().toString();
            try (var text = Files.newBufferedReader(file)) {
                return imports.read(Who.command("ropeway ledger import"), name, text, why, dryRun, progress());
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        /** One line that is written over, on a terminal only. */
        private Consumer<Progress> progress() {
            boolean terminal = System.console() != null && System.console().isTerminal();
            var err = command.commandLine().getErr();
            return now -> {
                if (terminal && now.of() == 0) {
                    err.printf("\rreading %,14d lines", now.entries());
                } else if (terminal) {
                    err.printf("\rwriting %,14d entries %3.0f %%", now.entries(), 100.0 * now.entries() / now.of());
                    err.print(now.entries() == now.of() ? System.lineSeparator() : "");
                }
                err.flush();
            };
        }
    }
}
