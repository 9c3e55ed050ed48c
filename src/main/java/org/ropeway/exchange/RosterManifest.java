package org.ropeway.exchange;

import java.io.IOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code manifest.csv} says.
 *
 * @param version the edition it claims; 1.2 is taken for the rest of the check when the claim is wrong
 * @param modes for each data file of the edition; a missing or wrong row counts as what the package shows
 * @param source the sending system's name, if told
 */
record RosterManifest(
        RosterVersion version,
        Map<RosterFile, RosterMode> modes,
        @Nullable String source) {
    RosterMode mode(RosterFile file) {
        return modes.getOrDefault(file, RosterMode.ABSENT);
    }

    boolean isDelta() {
        return modes.containsValue(RosterMode.DELTA);
    }

    /** Reads and checks the manifest, and that each file is there if and only if it is announced. */
    static RosterManifest read(RosterArchive archive, RosterLimits limits, RosterFaults faults) throws IOException {
        return new Reading(archive, faults).read(limits);
    }

    private static final class Reading {
        private static final String NAME = RosterArchive.MANIFEST;

        private final RosterArchive archive;
        private final RosterFaults faults;
        private final Map<String, String> values = new LinkedHashMap<>();
        private final Map<String, Long> lines = new LinkedHashMap<>();

        Reading(RosterArchive archive, RosterFaults faults) {
            this.archive = archive;
            this.faults = faults;
        }

        RosterManifest read(RosterLimits limits) throws IOException {
            boolean there = archive.has(NAME);
            if (there) {
                try (var table = new RosterTable(NAME, archive.read(NAME), limits, faults)) {
                    readHeader(table);
                    readRows(table);
                }
            } else {
                fault(RosterRule.MANIFEST_MISSING, 0, "", null);
            }
            var version = version(there);
            return new RosterManifest(version, modes(version, there), values.get("source.systemName"));
        }

        private void readHeader(RosterTable table) throws IOException {
            var header = table.next();
            if (header == null || header.size() != 2 || !header.is(0, "propertyName") || !header.is(1, "value")) {
                fault(RosterRule.MANIFEST_HEADER, 1, "", header == null ? null : joined(header));
            }
        }

        private void readRows(RosterTable table) throws IOException {
            for (var row = table.next(); row != null; row = table.next()) {
                var property = row.string(0);
                if (row.size() != 2) {
                    fault(RosterRule.ROW_WIDTH, row.line(), property, row.size() + " / 2");
                }
                if (values.putIfAbsent(property, row.string(1)) != null) {
                    fault(RosterRule.MANIFEST_PROPERTY_TWICE, row.line(), property, row.string(1));
                }
                lines.putIfAbsent(property, row.line());
            }
        }

        private RosterVersion version(boolean there) {
            var manifest = values.get("manifest.version");
            var roster = values.get("oneroster.version");
            if (there && manifest == null) {
                fault(RosterRule.MANIFEST_PROPERTY_MISSING, 0, "manifest.version", null);
            } else if (manifest != null && !manifest.equals("1.0")) {
                fault(RosterRule.MANIFEST_VERSION, line("manifest.version"), "manifest.version", manifest);
            }
            for (var version : RosterVersion.values()) {
                if (version.code().equals(roster)) {
                    return version;
                }
            }
            if (there) {
                fault(
                        roster == null ? RosterRule.MANIFEST_PROPERTY_MISSING : RosterRule.MANIFEST_ROSTER_VERSION,
                        line("oneroster.version"),
                        "oneroster.version",
                        roster);
            }
            return RosterVersion.V1_2;
        }

        private Map<RosterFile, RosterMode> modes(RosterVersion version, boolean there) {
            var modes = new EnumMap<RosterFile, RosterMode>(RosterFile.class);
            for (var file : RosterFile.values()) {
                boolean known = RosterShapes.of(version, file) != null;
                if (known) {
                    modes.put(file, mode(file, there));
                } else if (archive.has(file.fileName())) {
                    faults.add(new RosterFault(file.fileName(), 0, "", version.code(), RosterRule.ENTRY_UNKNOWN));
                }
            }
            noteUnknown(version);
            return modes;
        }

        private RosterMode mode(RosterFile file, boolean there) {
            boolean present = archive.has(file.fileName());
            var asShown = present ? RosterMode.BULK : RosterMode.ABSENT;
            var value = values.get(file.property());
            if (value == null) {
                if (there) {
                    fault(RosterRule.MANIFEST_PROPERTY_MISSING, 0, file.property(), null);
                }
                return asShown;
            }
            return switch (value) {
                case "absent" -> {
                    if (present) {
                        fault(RosterRule.FILE_UNDECLARED, line(file.property()), file.property(), value);
                    }
                    yield asShown;
                }
                case "bulk", "delta" -> {
                    if (!present) {
                        fault(RosterRule.FILE_MISSING, line(file.property()), file.property(), value);
                    }
                    var mode = value.equals("bulk") ? RosterMode.BULK : RosterMode.DELTA;
                    yield present ? mode : RosterMode.ABSENT;
                }
                default -> {
                    fault(RosterRule.MANIFEST_MODE, line(file.property()), file.property(), value);
                    yield asShown;
                }
            };
        }

        private void noteUnknown(RosterVersion version) {
            for (var property : values.keySet()) {
                boolean known = switch (property) {
                    case "manifest.version", "oneroster.version", "source.systemName", "source.systemCode" -> true;
                    default -> isFile(version, property);
                };
                if (!known) {
                    var rule = property.startsWith("file.")
                            ? RosterRule.MANIFEST_FILE_UNKNOWN
                            : RosterRule.MANIFEST_PROPERTY_UNKNOWN;
                    fault(rule, line(property), property, values.get(property));
                }
            }
        }

        private static boolean isFile(RosterVersion version, String property) {
            return RosterShapes.shapes(version).keySet().stream()
                    .anyMatch(file -> file.property().equals(property));
        }

        private long line(String property) {
            return lines.getOrDefault(property, 0L);
        }

        private static String joined(RosterRow row) {
            var cells = new java.util.StringJoiner(",");
            for (int field = 0; field < row.size(); field++) {
                cells.add(row.string(field));
            }
            return cells.toString();
        }

        private void fault(RosterRule rule, long line, String field, @Nullable String value) {
            faults.add(new RosterFault(NAME, line, field, value, rule));
        }
    }
}
