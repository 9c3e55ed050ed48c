package org.ropeway.attendance.web;

import java.util.List;
import java.util.stream.Stream;

/** All that certificate-pdf.html shows. @param note empty where there is none */
record PrintedSheet(
        String agency,
        String date,
        String lede,
        List<Fact> facts,
        String note,
        String caption,
        List<Column> columns,
        List<List<List<String>>> rows,
        String contact) {

    /** @param parts of the value, each on a line of its own */
    record Fact(String name, List<String> parts) {}

    /** @param kind {@code num}, {@code hash} or nothing */
    record Column(String name, String kind) {}

    static Fact fact(String name, String value) {
        return new Fact(name, List.of(value));
    }

    static List<List<String>> row(String... cells) {
        return Stream.of(cells).map(PrintedSheet::lines).toList();
    }

    /** A hash is too long for one line of a column. */
    static List<String> lines(String text) {
        return text.matches("[0-9a-f]{64}") ? List.of(text.substring(0, 32), text.substring(32)) : List.of(text);
    }
}
