package org.ropeway.exchange;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the check of one package knows across its files: their ids, and which of them could not be read to the end. */
final class RosterContext {
    private final RosterManifest manifest;
    private final Map<RosterFile, SourceIds> ids = new EnumMap<>(RosterFile.class);
    private final Set<RosterFile> unknowable = EnumSet.noneOf(RosterFile.class);
    final StateIdRule stateIds;
    final RosterFaults faults;
    final LocalDate today;

    /**
     * The ids that earlier imports of the same district stored; asked only for a package with delta files.
     */
    interface KnownIds {
        KnownIds NONE = (file, into) -> {};

        void load(RosterFile file, SourceIds into);
    }

    RosterContext(RosterManifest manifest, RosterFaults faults, KnownIds known, StateIdRule stateIds, LocalDate today) {
        this.manifest = manifest;
        this.faults = faults;
        this.stateIds = stateIds;
        this.today = today;
        if (manifest.isDelta()) {
            loadKnown(known);
        }
    }

    /** At once: later, rows are on their way to the database on the same connection. */
    private void loadKnown(KnownIds known) {
        for (var file : RosterFile.values()) {
            if (file.isNamed()) {
                known.load(file, ids(file));
            }
        }
    }

    RosterManifest manifest() {
        return manifest;
    }

    SourceIds ids(RosterFile file) {
        return ids.computeIfAbsent(file, _ -> new SourceIds());
    }

    /** That the file's ids cannot be told, so that references to it are not judged. */
    void markUnknowable(RosterFile file) {
        unknowable.add(file);
    }

    boolean isUnknowable(RosterFile file) {
        return unknowable.contains(file);
    }

    /** What is wrong with a reference from a file of this mode to that id; null when nothing is. */
    @Nullable
    RosterRule judge(RosterMode from, RosterFile target, int id, boolean deleted) {
        var targets = ids(target);
        if (targets.has(id, SourceIds.HERE)) {
            return targets.has(id, SourceIds.DELETED) && !deleted ? RosterRule.REFERENCE_DELETED : null;
        }
        if (unknowable.contains(target)) {
            return null;
        }
        boolean delta = from == RosterMode.DELTA && manifest.mode(target) != RosterMode.BULK;
        if (delta) {
            return !target.isNamed() || targets.has(id, SourceIds.STORED) ? null : RosterRule.REFERENCE_MISSING;
        }
        return manifest.mode(target) == RosterMode.ABSENT
                ? RosterRule.REFERENCE_FILE_ABSENT
                : RosterRule.REFERENCE_MISSING;
    }
}
