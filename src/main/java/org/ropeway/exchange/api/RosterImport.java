package org.ropeway.exchange.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ropeway.agency.Directory;
import org.ropeway.exchange.RosterFault;
import org.ropeway.exchange.RosterRun;
import org.ropeway.students.LoadCounts;

/**
 * A roster import as the API and {@code --json} tell it.
 *
 * @param state {@code running imported checked refused failed}
 * @param failure {@code BUSY}, {@code INTERRUPTED} or {@code INTERNAL} for a failed one
 */
public record RosterImport(
        UUID id,
        String district,
        String fileName,
        String sha256,
        boolean dryRun,
        String state,
        @Nullable String version,
        @Nullable String system,
        String by,
        Instant startedAt,
        @Nullable Instant finishedAt,
        int errors,
        int warnings,
        @Nullable String failure,
        List<File> files) {

    /** A file of the package. @param counts null where it has no records of its own or is left alone */
    public record File(
            String file,
            String mode,
            long rows,
            boolean kept,
            @Nullable Counts counts) {}

    /** What became of a file's records. */
    public record Counts(long added, long changed, long unchanged, long vanished) {
        static @Nullable Counts of(@Nullable LoadCounts counts) {
            return counts == null
                    ? null
                    : new Counts(counts.fresh(), counts.changed(), counts.unchanged(), counts.vanished());
        }
    }

    /** A broken rule at its place. @param line 0 for the file as a whole */
    public record Fault(
            String file, long line, String field, @Nullable String value, String rule, String severity) {
        public static Fault of(RosterFault fault) {
            return new Fault(
                    fault.file(),
                    fault.line(),
                    fault.field(),
                    fault.value(),
                    fault.rule().name(),
                    fault.rule().severity().name().toLowerCase(Locale.ROOT));
        }
    }

    public static RosterImport of(RosterRun run, Directory directory) {
        return new RosterImport(
                run.id(),
                directory.district(run.district()).code(),
                run.fileName(),
                run.sha256(),
                run.dryRun(),
                run.state().name().toLowerCase(Locale.ROOT),
                run.version(),
                run.system(),
                run.by(),
                run.startedAt(),
                run.finishedAt(),
                run.errors(),
                run.warnings(),
                run.failure(),
                run.files().stream()
                        .map(file -> new File(
                                file.file().fileName(),
                                file.mode().name().toLowerCase(Locale.ROOT),
                                file.rows(),
                                file.file().isKept(),
                                Counts.of(file.counts())))
                        .toList());
    }
}
