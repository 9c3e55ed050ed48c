package org.ropeway.allocation.cli;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One line of a table, and the ways to read its fields. A field that breaks its rule becomes a fault and reads as said. */
final class Row {
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]+");
    private static final Pattern TIME = Pattern.compile("([01]?[0-9]|2[0-3]):([0-5][0-9])");
    private static final List<String> DAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");

    private final CsvTable table;
    private final long line;
    private final List<String> fields;

    Row(CsvTable table, long line, List<String> fields) {
        this.table = table;
        this.line = line;
        this.fields = fields;
    }

    long line() {
        return line;
    }

    List<String> fields() {
        return fields;
    }

    boolean has(String column) {
        return table.indexOf(column) >= 0;
    }

    String get(String column) {
        return fields.get(table.indexOf(column));
    }

    /** The text, or "" with a fault where there is none. */
    String text(String column) {
        var value = get(column);
        if (value.isBlank()) {
            fault(column, "a value is required");
            return "";
        }
        return value;
    }

    /** The whole number, or −1 with a fault. */
    int whole(String column, int least) {
        var value = text(column);
        if (value.isEmpty()) {
            return -1;
        }
        if (!WHOLE.matcher(value).matches()) {
            fault(column, "must be a whole number");
        } else if (value.startsWith("-")) {
            fault(column, "must not be negative");
        } else if (value.replaceFirst("^0+", "").length() > 9) {
            fault(column, "must be less than 1000000000");
        } else if (Integer.parseInt(value) < least) {
            fault(column, "must be %d or more".formatted(least));
        } else {
            return Integer.parseInt(value);
        }
        return -1;
    }

    /** Days as bits, Monday is 1; or 0 with a fault. */
    int days(String column) {
        int days = 0;
        for (var name : text(column).split(" +")) {
            int day = DAYS.indexOf(name);
            if (day < 0) {
                if (!get(column).isBlank()) {
                    fault(column, "days are Mon Tue Wed Thu Fri Sat Sun, with a space between");
                }
                return 0;
            }
            days |= 1 << day;
        }
        return days;
    }

    /** Minutes after midnight, or −1 with a fault. */
    int time(String column) {
        Matcher time = TIME.matcher(text(column));
        if (time.matches()) {
            return 60 * Integer.parseInt(time.group(1)) + Integer.parseInt(time.group(2));
        }
        if (!get(column).isBlank()) {
            fault(column, "must be a time such as 13:00");
        }
        return -1;
    }

    void fault(String column, String rule) {
        table.fault(line, column, get(column), rule);
    }
}
