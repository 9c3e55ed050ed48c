package org.ropeway.exchange;

/**
 * How much a package may hold; guards against archives that unpack to far more than they seem to hold.
 *
 * @param zipBytes the file as sent
 * @param entryBytes one file unpacked
 * @param packageBytes all files unpacked
 * @param ratio unpacked bytes for each packed byte, looked at once an entry has passed {@link #RATIO_FROM} bytes
 * @param entries files in the package
 * @param fieldChars one field of one row
 */
public record RosterLimits(long zipBytes, long entryBytes, long packageBytes, int ratio, int entries, int fieldChars) {
    static final long RATIO_FROM = 4L << 20;

    /** Room for the largest district: 200 MiB sent, 1 GiB in one file, 2 GiB in all. */
    public static RosterLimits standard() {
        return new RosterLimits(200L << 20, 1L << 30, 2L << 30, 200, 200, 64 << 10);
    }
}
