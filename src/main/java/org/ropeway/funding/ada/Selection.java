package org.ropeway.funding.ada;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ropeway.attendance.Claim;

/** The part of a report that somebody looks at: a value for each of some dimensions. */
public record Selection(Map<Dimension, String> values) {
    public static final Selection ALL = new Selection(Map.of());

    /** The program's own hours. */
    public static final Selection OWN = ALL.with(Dimension.CLAIM, Claim.ROP.name());

    public Selection {
        values = Map.copyOf(values);
    }

    /** Reads the dimensions that an address names; anything else is ignored. */
    public static Selection of(Map<String, String> params) {
        var values = new EnumMap<Dimension, String>(Dimension.class);
        for (var dimension : Dimension.values()) {
            var value = params.getOrDefault(dimension.word(), "");
            if (!value.isEmpty()) {
                values.put(dimension, value);
            }
        }
        return new Selection(values);
    }

    public Selection with(Dimension dimension, String value) {
        var more = new EnumMap<Dimension, String>(Dimension.class);
        more.putAll(values);
        more.put(dimension, value);
        return new Selection(more);
    }

    public Optional<String> value(Dimension dimension) {
        return Optional.ofNullable(values.get(dimension));
    }

    public boolean has(Cell cell, SectionFacts facts) {
        return values.entrySet().stream()
                .allMatch(one -> one.getKey().valueOf(cell, facts).equals(one.getValue()));
    }

    /** As an address has it, in the order of the dimensions: {@code claim=ROP&district=…}. */
    public String query() {
        return new EnumMap<>(values.isEmpty() ? new EnumMap<>(Dimension.class) : values)
                .entrySet().stream()
                        .map(one -> one.getKey().word() + "=" + URLEncoder.encode(one.getValue(), UTF_8))
                        .collect(Collectors.joining("&"));
    }
}
