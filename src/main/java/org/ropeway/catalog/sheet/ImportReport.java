package org.ropeway.catalog.sheet;

import java.util.List;

/**
 * What came of reading a file. With any error among the faults nothing was imported.
 *
 * @param rows rows of the file, the header not counted
 * @param added codes of what was new
 * @param changed codes of what was different before
 * @param removed codes of what was there before and is not in the file, for files that replace
 * @param dryRun whether it was only checked
 */
public record ImportReport(
        String file,
        int rows,
        List<String> added,
        List<String> changed,
        List<String> removed,
        List<Fault> faults,
        boolean dryRun) {

    /** Of a file that removes nothing. */
    public ImportReport(
            String file, int rows, List<String> added, List<String> changed, List<Fault> faults, boolean dryRun) {
        this(file, rows, added, changed, List.of(), faults, dryRun);
    }

    public boolean hasErrors() {
        return faults.stream().anyMatch(fault -> fault.rule().isError());
    }

    public long errors() {
        return faults.stream().filter(fault -> fault.rule().isError()).count();
    }

    public long warnings() {
        return faults.size() - errors();
    }

    /** Rows that say what was there already. */
    public int unchanged() {
        return hasErrors() ? 0 : rows - added.size() - changed.size();
    }

    public boolean isImported() {
        return !dryRun && !hasErrors();
    }
}
