package org.ropeway.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a package once, from its manifest to its last row, and checks everything. Rows are handed on as they pass, in
 * an order in which no row needs a later one of another file; whether they may be kept is known only at the end, by
 * {@link RosterFaults#hasErrors}.
 */
final class RosterReader {
    /** Takes the rows of the kept files; the columns of a row stand in the order of {@link RosterShapes}. */
    interface Rows {
        void begin(RosterFile file, RosterManifest manifest) throws IOException;

        void row(RosterRow row) throws IOException;

        void end() throws IOException;
    }

    /** Hears how far the reading is; called every few thousand rows. */
    interface Progress {
        /** @param share of the unpacked bytes, 0 to 1, roughly */
        void at(RosterFile file, long rows, double share);
    }

    /**
     * What was read.
     *
     * @param rows the rows of each file of the package, header and blank lines apart
     */
    record Contents(RosterManifest manifest, Map<RosterFile, Long> rows) {}

    private static final int PROGRESS_EVERY = 5_000;

    private final RosterLimits limits;
    private final StateIdRule stateIds;
    private final RosterContext.KnownIds known;
    private final LocalDate today;

    RosterReader(RosterLimits limits, StateIdRule stateIds, RosterContext.KnownIds known, LocalDate today) {
        this.limits = limits;
        this.stateIds = stateIds;
        this.known = known;
        this.today = today;
    }

    /** @throws IOException only when the disk fails or {@code rows} does; what the package does wrong is a fault */
    Contents read(Path zip, RosterFaults faults, Rows rows, Progress progress) throws IOException {
        var counts = new EnumMap<RosterFile, Long>(RosterFile.class);
        try (var archive = RosterArchive.open(zip, limits, faults)) {
            if (archive == null) {
                return new Contents(new RosterManifest(RosterVersion.V1_2, Map.of(), null), counts);
            }
            var manifest = RosterManifest.read(archive, limits, faults);
            var context = new RosterContext(manifest, faults, known, stateIds, today);
            var reading = new Reading(archive, context, rows, progress);
            for (var shape : RosterShapes.shapes(manifest.version()).entrySet()) {
                if (manifest.mode(shape.getKey()) != RosterMode.ABSENT) {
                    counts.put(shape.getKey(), reading.read(shape.getKey(), shape.getValue()));
                }
                reading.settle(shape.getKey());
            }
            return new Contents(manifest, counts);
        }
    }

    private final class Reading {
        private final RosterArchive archive;
        private final RosterContext context;
        private final Rows rows;
        private final Progress progress;
        private final long bytes;
        private long bytesBefore;

        Reading(RosterArchive archive, RosterContext context, Rows rows, Progress progress) {
            this.archive = archive;
            this.context = context;
            this.rows = rows;
            this.progress = progress;
            long sum = 1;
            for (var file : RosterFile.values()) {
                sum += archive.declaredSize(file.fileName());
            }
            this.bytes = sum;
        }

        long read(RosterFile file, List<RosterColumn> shape) throws IOException {
            try (var table = new RosterTable(file.fileName(), archive.read(file.fileName()), limits, context.faults)) {
                var header = RosterHeader.read(file, shape, table.next(), context.faults);
                if (!header.has(0)) {
                    context.markUnknowable(file);
                }
                var check = new RosterRowCheck(file, shape, header, context);
                var sense = new RosterSense(file, shape, header, check, context);
                long count = readRows(file, table, check, sense);
                bytesBefore += archive.declaredSize(file.fileName());
                return count;
            }
        }

        private long readRows(RosterFile file, RosterTable table, RosterRowCheck check, RosterSense sense)
                throws IOException {
            boolean passOn = file.isKept() && !context.faults.hasErrors();
            if (passOn) {
                rows.begin(file, context.manifest());
            }
            long count = 0;
            long characters = 0;
            for (var row = table.next(); row != null; row = table.next()) {
                check.check(row);
                sense.check(row);
                if (passOn && !context.faults.hasErrors()) {
                    rows.row(row);
                }
                characters += row.size() == 0 ? 0 : row.to(row.size() - 1) + row.size();
                if (++count % PROGRESS_EVERY == 0) {
                    progress.at(file, count, share(file, characters));
                }
            }
            if (!table.isWhole()) {
                context.markUnknowable(file);
            }
            check.finish();
            if (passOn) {
                rows.end();
            }
            progress.at(file, count, share(file, archive.declaredSize(file.fileName())));
            return count;
        }

        /** After roles.csv, or its place in an edition without it, every user's role is known. */
        void settle(RosterFile file) {
            if (file == RosterFile.ROLES) {
                RosterSense.tellUsersWithoutRole(context);
            }
        }

        private double share(RosterFile file, long done) {
            return Math.min(
                    1.0, (bytesBefore + Math.min(done, archive.declaredSize(file.fileName()))) / (double) bytes);
        }
    }
}
