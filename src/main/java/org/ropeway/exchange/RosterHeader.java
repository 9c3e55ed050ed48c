package org.ropeway.exchange;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where each column of a file's shape stands in the file at hand. Names and order must be exact; after a fault the
 * columns are still found by name, so that the rows are checked to the end.
 *
 * @param positions for each column of the shape its place in the row, -1 when it is missing
 * @param width how many fields a row must have
 */
record RosterHeader(int[] positions, int width) {
    private static final String METADATA = "metadata.";

    /** Reads the first row. */
    static RosterHeader read(RosterFile file, List<RosterColumn> shape, @Nullable RosterRow row, RosterFaults faults) {
        var names = new String[row == null ? 0 : row.size()];
        for (int at = 0; at < names.length; at++) {
            names[at] = row == null ? "" : row.string(at);
        }
        if (row == null) {
            faults.add(new RosterFault(file.fileName(), 0, "", null, RosterRule.FILE_EMPTY));
        }
        var positions = new int[shape.size()];
        Arrays.fill(positions, -1);
        checkNames(file, shape, names, positions, faults);
        if (row != null) {
            checkPresence(file, shape, positions, faults);
        }
        return new RosterHeader(positions, names.length);
    }

    boolean has(int column) {
        return positions[column] >= 0;
    }

    private static void checkNames(
            RosterFile file, List<RosterColumn> shape, String[] names, int[] positions, RosterFaults faults) {
        var seen = new HashSet<String>();
        int furthest = -1;
        String metadata = null;
        for (int at = 0; at < names.length; at++) {
            int column = indexOf(shape, names[at]);
            if (!seen.add(names[at])) {
                fault(file, names[at], RosterRule.HEADER_TWICE, faults);
            } else if (column >= 0) {
                positions[column] = at;
                if (column < furthest) {
                    fault(file, names[at], RosterRule.HEADER_ORDER, faults);
                }
                if (metadata != null) {
                    fault(file, metadata, RosterRule.METADATA_POSITION, faults);
                    metadata = null;
                }
                furthest = Math.max(furthest, column);
            } else if (isMetadata(names[at])) {
                metadata = metadata == null ? names[at] : metadata;
            } else {
                fault(file, names[at], RosterRule.HEADER_UNKNOWN, faults);
            }
        }
    }

    private static void checkPresence(RosterFile file, List<RosterColumn> shape, int[] positions, RosterFaults faults) {
        for (int column = 0; column < positions.length; column++) {
            if (positions[column] < 0) {
                fault(file, shape.get(column).name(), RosterRule.HEADER_MISSING, faults);
            }
        }
    }

    private static boolean isMetadata(String name) {
        return name.startsWith(METADATA) && name.length() > METADATA.length();
    }

    private static int indexOf(List<RosterColumn> shape, String name) {
        for (int column = 0; column < shape.size(); column++) {
            if (shape.get(column).name().equals(name)) {
                return column;
            }
        }
        return -1;
    }

    private static void fault(RosterFile file, String name, RosterRule rule, RosterFaults faults) {
        faults.add(new RosterFault(file.fileName(), 1, name, null, rule));
    }
}
