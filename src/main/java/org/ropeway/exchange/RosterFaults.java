package org.ropeway.exchange;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * All faults of a package in the order in which they were found. The first {@value #IN_MEMORY} are held in memory,
 * the others in a temporary file, so that even a file that is wrong in every row is told to its end. From
 * {@value #LISTED} on they are only counted.
 */
public final class RosterFaults implements AutoCloseable {
    static final int IN_MEMORY = 2_000;
    static final int LISTED = 1_000_000;

    private final List<RosterFault> first = new ArrayList<>();
    private final Map<RosterRule, Integer> byRule = new EnumMap<>(RosterRule.class);
    private @Nullable Path spill;
    private @Nullable BufferedWriter writer;
    private int count;
    private int errors;

    void add(RosterFault fault) {
        byRule.merge(fault.rule(), 1, Integer::sum);
        count++;
        if (fault.rule().isError()) {
            errors++;
        }
        if (count <= IN_MEMORY) {
            first.add(fault);
        } else if (count <= LISTED) {
            spill(fault);
        }
    }

    public boolean hasErrors() {
        return errors > 0;
    }

    public int count() {
        return count;
    }

    public int errors() {
        return errors;
    }

    public int warnings() {
        return count - errors;
    }

    public Map<RosterRule, Integer> byRule() {
        return Map.copyOf(byRule);
    }

    /** Tells every listed fault, in the order of finding. */
    public void forEach(Consumer<RosterFault> reader) {
        first.forEach(reader);
        var file = spill;
        if (file == null) {
            return;
        }
        try (var lines = spilled(file)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                reader.accept(parsed(line));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first faults, at most {@code limit} and {@value #IN_MEMORY}. */
    public List<RosterFault> first(int limit) {
        return List.copyOf(first.subList(0, Math.min(limit, first.size())));
    }

    @Override
    public void close() {
        try {
            if (writer != null) {
                writer.close();
            }
            if (spill != null) {
                Files.deleteIfExists(spill);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void spill(RosterFault fault) {
        try {
            if (writer == null) {
                spill = Files.createTempFile("roster-faults", ".tsv");
                writer = Files.newBufferedWriter(spill);
            }
            var value = fault.value() == null ? "" : "=" + fault.value();
            writer.write(String.join(
                    "\t",
                    fault.rule().name(),
                    Long.toString(fault.line()),
                    bare(fault.file()),
                    bare(fault.field()),
                    value));
            writer.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private BufferedReader spilled(Path file) throws IOException {
        if (writer != null) {
            writer.flush();
        }
        return Files.newBufferedReader(file);
    }

    private static String bare(String text) {
        return text.replaceAll("\\p{Cntrl}", "␀");
    }

    private static RosterFault parsed(String line) {
        var parts = line.split("\t", -1);
        var value = parts[4].isEmpty() ? null : parts[4].substring(1);
        return new RosterFault(parts[2], Long.parseLong(parts[1]), parts[3], value, RosterRule.valueOf(parts[0]));
    }
}
