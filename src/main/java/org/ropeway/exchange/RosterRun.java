package org.ropeway.exchange;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ropeway.shared.DistrictId;
import org.ropeway.students.LoadCounts;

/**
 * A roster file that came in, and what became of it.
 *
 * @param sha256 of the ZIP, in hex: the same file has the same
 * @param version the edition that its manifest claims; null before the manifest was read
 * @param files each file that it held; what is there while it runs is not told
 * @param failure why the program could not finish, for {@link State#FAILED}
 */
public record RosterRun(
        UUID id,
        DistrictId district,
        String fileName,
        String sha256,
        long bytes,
        boolean dryRun,
        State state,
        @Nullable String version,
        @Nullable String system,
        String by,
        Instant startedAt,
        @Nullable Instant finishedAt,
        int errors,
        int warnings,
        @Nullable String failure,
        List<File> files) {
    public RosterRun {
        files = List.copyOf(files);
    }

    public enum State {
        RUNNING,
        /** Everything of the file is in. */
        IMPORTED,
        /** A dry run without errors: nothing was changed. */
        CHECKED,
        /** The file has errors: nothing was changed. */
        REFUSED,
        /** The program could not finish: nothing was changed. */
        FAILED
    }

    /**
     * One file of the package.
     *
     * @param counts what became of its records; null where it has none of its own (roles and demographics count with
     *     users) or where they are left alone
     */
    public record File(
            RosterFile file,
            RosterMode mode,
            long rows,
            @Nullable LoadCounts counts) {}

    public boolean isRunning() {
        return state == State.RUNNING;
    }

    /** Whether the import, or a dry run's import, would change anything. */
    public boolean changesNothing() {
        return files.stream().map(File::counts).allMatch(counts -> counts == null || counts.isNothing());
    }

    RosterRun with(List<File> counted) {
        return new RosterRun(
                id,
                district,
                fileName,
                sha256,
                bytes,
                dryRun,
                state,
                version,
                system,
                by,
                startedAt,
                finishedAt,
                errors,
                warnings,
                failure,
                counted);
    }
}
