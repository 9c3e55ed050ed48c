package org.ropeway.students;

/** What a load did to the records of one kind. @param vanished those marked as gone, "tobedeleted" ones included */
public record LoadCounts(long fresh, long changed, long unchanged, long vanished) {
    public static final LoadCounts NONE = new LoadCounts(0, 0, 0, 0);

    public LoadCounts plus(LoadCounts other) {
        return new LoadCounts(
                fresh + other.fresh, changed + other.changed, unchanged + other.unchanged, vanished + other.vanished);
    }

    public boolean isNothing() {
        return fresh == 0 && changed == 0 && vanished == 0;
    }
}
