package org.ropeway.attendance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Checks a ledger in its own text, as docs/ledger.md describes it and without the database that it came from: that each
 * hash is that of its text, that nothing is missing between the first posting and the last, and that what was certified
 * is there.
 */
public final class LedgerCheck {
    /** The last chain of a whole text. */
    private static final String CERTIFICATES = "certificates";

    private final List<LedgerFault> faults = new ArrayList<>();
    private final Map<String, String> hashes = new HashMap<>();
    private final StringBuilder block = new StringBuilder();
    private String chain = "";
    private String before = "";
    private long number;
    private long postings;
    private long entries;
    private int certificates;
    private @Nullable String last;

    private LedgerCheck() {}

    /** @param last the hash of the last certificate, or none */
    public record Result(
            long postings,
            long entries,
            int certificates,
            @Nullable String last,
            List<LedgerFault> faults) {
        public Result {
            faults = List.copyOf(faults);
        }
    }

    public static Result of(Reader text) throws IOException {
        var check = new LedgerCheck();
        var lines = new BufferedReader(text);
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            check.readAny(line);
        }
        if (!check.block.isEmpty() || !check.chain.equals(CERTIFICATES)) {
            check.fault(LedgerFault.Kind.END);
        }
        return new Result(check.postings, check.entries, check.certificates, check.last, check.faults);
    }

    private void readAny(String line) {
        try {
            read(line);
        } catch (IllegalArgumentException | IndexOutOfBoundsException notOfThisFormat) {
            fault(LedgerFault.Kind.FORMAT);
        }
    }

    private void read(String line) {
        var words = line.split(" ", -1);
        switch (words[0]) {
            case "ropeway-ledger", "ropeway-certificates" -> begin(line, words);
            case "hash" -> end(words[1]);
            case "posting", "certificate", "before", "act", "at", "by", "why", "period", "entry", "section" -> {
                block.append(line).append('\n');
                within(words);
            }
            default -> fault(LedgerFault.Kind.FORMAT);
        }
    }

    private void begin(String line, String[] words) {
        if (!block.isEmpty()) {
            fault(LedgerFault.Kind.END);
            block.setLength(0);
        }
        chain = words[0].equals("ropeway-ledger") ? "section " + words[words.length - 1] : CERTIFICATES;
        before = Hash.over(line + "\n").toString();
        number = 0;
    }

    private void within(String[] words) {
        switch (words[0]) {
            case "posting", "certificate" -> {
                number++;
                if (Long.parseLong(words[1]) != number) {
                    fault(LedgerFault.Kind.ORDER);
                    number = Long.parseLong(words[1]);
                }
            }
            case "before" -> {
                if (!words[1].equals(before)) {
                    fault(LedgerFault.Kind.ORDER);
                }
            }
            case "entry" -> entries++;
            case "section" -> {
                if (!words[4].equals(hashes.get(words[1] + " " + words[2]))) {
                    fault(LedgerFault.Kind.CERTIFIED);
                }
            }
            default -> {}
        }
    }

    private void end(String hash) {
        if (!Hash.over(block).toString().equals(hash)) {
            fault(LedgerFault.Kind.HASH);
        }
        before = hash;
        if (chain.equals(CERTIFICATES)) {
            certificates++;
            last = hash;
        } else {
            postings++;
            hashes.put(chain.substring("section ".length()) + " " + number, hash);
        }
        block.setLength(0);
    }

    private void fault(LedgerFault.Kind kind) {
        var what = chain.equals(CERTIFICATES) ? "certificate " + number : chain + " posting " + number;
        faults.add(new LedgerFault(kind, what));
    }
}
