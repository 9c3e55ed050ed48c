package org.ropeway.bench;

import java.util.Locale;

/**
 * One figure of a benchmark run, as a row of the table in docs/performance.md.
 *
 * @param limit what it is held against: a limit of ours, or a peer's figure of the same run
 */
public record Row(String work, String figure, String limit, Verdict verdict) {

    /** Whether the limit was kept. */
    public enum Verdict {
        KEPT("yes"),
        MISSED("no"),
        INFORMATION("–"),
        NOT_MEASURED("not measured");

        private final String word;

        Verdict(String word) {
            this.word = word;
        }
    }

    /** A figure that must not be larger than the limit. */
    public static Row atMost(String work, double figure, double limit, String unit) {
        return new Row(
                work, text(figure, unit), "≤ " + text(limit, unit), figure <= limit ? Verdict.KEPT : Verdict.MISSED);
    }

    /** A figure that must not be smaller than the limit. */
    public static Row atLeast(String work, double figure, double limit, String unit) {
        return new Row(
                work, text(figure, unit), "≥ " + text(limit, unit), figure >= limit ? Verdict.KEPT : Verdict.MISSED);
    }

    public static Row information(String work, String figure) {
        return new Row(work, figure, "", Verdict.INFORMATION);
    }

    public static Row notMeasured(String work, String why) {
        return new Row(work, why, "", Verdict.NOT_MEASURED);
    }

    public String markdown() {
        return "| %s | %s | %s | %s |".formatted(work, figure, limit, verdict.word);
    }

    private static String text(double figure, String unit) {
        return figure >= 100
                ? String.format(Locale.ROOT, "%,.0f %s", figure, unit)
                : String.format(Locale.ROOT, "%.3g %s", figure, unit);
    }
}
