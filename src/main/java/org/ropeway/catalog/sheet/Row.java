package org.ropeway.catalog.sheet;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ropeway.shared.Hours;

/** A row of a file. Each reader of a value adds a fault and gives nothing where the value does not fit. */
public final class Row {
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,6}");
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,2})?");
    private static final Pattern HOURS = Pattern.compile("([0-9]{1,4})(?::([0-5][0-9]))?");

    private final Sheet sheet;
    private final long line;
    private final Map<String, String> cells;

    Row(Sheet sheet, long line, Map<String, String> cells) {
        this.sheet = sheet;
        this.line = line;
        this.cells = cells;
    }

    /** The row with what was there before, for the columns that the file does not have. */
    public Row over(Map<String, String> before) {
        var all = new LinkedHashMap<>(before);
        all.putAll(cells);
        return new Row(sheet, line, all);
    }

    public String text(String field) {
        return cells.getOrDefault(field, "");
    }

    public @Nullable String textOrNone(String field) {
        var text = text(field);
        return text.isEmpty() ? null : text;
    }

    public boolean has(String field) {
        return !text(field).isEmpty();
    }

    /** Every column of the row that begins so. */
    public List<String> family(String beginning) {
        return cells.keySet().stream()
                .filter(name -> name.startsWith(beginning))
                .toList();
    }

    public @Nullable String needed(String field) {
        if (!has(field)) {
            fault(field, Rule.VALUE_NEEDED);
            return null;
        }
        return text(field);
    }

    public @Nullable Integer whole(String field, int least, int most) {
        var text = text(field);
        boolean fits =
                WHOLE.matcher(text).matches() && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most;
        return fits ? Integer.valueOf(text) : refused(field, Rule.WHOLE_NUMBER);
    }

    /** From 0 to 999.99. */
    public @Nullable BigDecimal decimal(String field) {
        var text = text(field);
        return DECIMAL.matcher(text).matches() ? new BigDecimal(text) : refused(field, Rule.DECIMAL_NUMBER);
    }

    /** {@code 180}, or {@code 180:30} with minutes. */
    public @Nullable Hours hours(String field) {
        var parts = HOURS.matcher(text(field));
        if (!parts.matches()) {
            return refused(field, Rule.HOURS);
        }
        int minutes = parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2));
        return Hours.ofWhole(Integer.parseInt(parts.group(1))).plus(new Hours(minutes));
    }

    public <E extends Enum<E>> @Nullable E oneOf(String field, Class<E> type) {
        var name = text(field).toUpperCase(Locale.ROOT).replace('-', '_');
        var found = Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(name))
                .findFirst();
        return found.isPresent() ? found.get() : refused(field, Rule.ONE_OF);
    }

    public @Nullable Boolean yesNo(String field) {
        return switch (text(field).toLowerCase(Locale.ROOT)) {
            case "yes" -> true;
            case "no" -> false;
            default -> refused(field, Rule.YES_OR_NO);
        };
    }

    /** By a reader that throws {@link IllegalArgumentException} or {@link DateTimeException} where it does not fit. */
    public <T> @Nullable T parsed(String field, Rule rule, Function<String, T> reader) {
        try {
            return reader.apply(text(field));
        } catch (IllegalArgumentException | DateTimeException wrong) {
            return refused(field, rule);
        }
    }

    public @Nullable LocalTime time(String field) {
        return parsed(field, Rule.TIME, LocalTime::parse);
    }

    public @Nullable LocalDate date(String field) {
        return parsed(field, Rule.DATE, LocalDate::parse);
    }

    public void fault(String field, Rule rule) {
        sheet.fault(line, field, text(field), rule);
    }

    private <T> @Nullable T refused(String field, Rule rule) {
        fault(field, has(field) ? rule : Rule.VALUE_NEEDED);
        return null;
    }
}
