package org.ropeway.attendance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ropeway.attendance.Refusal.Reason;
import org.ropeway.shared.SectionId;

/** One student's day: the sum of its entries, whatever their order. What cannot stand is told by {@link #fault}. */
final class StudentDay {
    private final Map<Part, int[]> changes = new LinkedHashMap<>();

    /** What minutes are booked under. */
    record Part(SectionId section, Kind kind, Claim claim) {}

    record Claimed(Part part, Span span) {}

    /** @param other who claims the stretch as well, for {@link Reason#CLAIMED_TWICE} */
    record Fault(Reason reason, Part part, @Nullable Part other, Span span) {}

    void add(SectionId section, Entry entry) {
        var change =
                changes.computeIfAbsent(new Part(section, entry.kind(), entry.claim()), _ -> new int[Span.DAY + 1]);
        int sign = Integer.signum(entry.minutes());
        change[entry.starts()] += sign;
        change[entry.starts() + Math.abs(entry.minutes())] -= sign;
    }

    /** Whether the student was on a sheet of the section, present or absent. */
    boolean isOnSheetOf(SectionId section) {
        return changes.keySet().stream()
                .anyMatch(part -> part.section().equals(section) && part.kind() != Kind.TRAINING_STATION);
    }

    /** What is claimed in the end: part after part, each by time. */
    List<Claimed> claimed() {
        var claimed = new ArrayList<Claimed>();
        changes.forEach((part, change) ->
                stretches(change, 1, Integer.MAX_VALUE).forEach(span -> claimed.add(new Claimed(part, span))));
        return claimed;
    }

    /** What of the stretch is not claimed under this part. */
    List<Span> missing(Part part, Span span) {
        var change = changes.getOrDefault(part, new int[Span.DAY + 1]).clone();
        change[0] += 1;
        change[span.from()] -= 1;
        change[span.to()] += 1;
        return stretches(change, 0, 0);
    }

    Optional<Fault> fault() {
        var owners = new Part[Span.DAY];
        for (var part : changes.entrySet()) {
            var fault = faultWithin(part.getKey(), part.getValue())
                    .or(() -> settle(owners, part.getKey(), part.getValue()));
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    private static Optional<Fault> faultWithin(Part part, int[] change) {
        var missing = stretches(change, Integer.MIN_VALUE, -1);
        if (!missing.isEmpty()) {
            return Optional.of(new Fault(Reason.NOT_CLAIMED, part, null, missing.getFirst()));
        }
        var twice = stretches(change, 2, Integer.MAX_VALUE);
        return twice.isEmpty()
                ? Optional.empty()
                : Optional.of(new Fault(Reason.CLAIMED_TWICE, part, part, twice.getFirst()));
    }

    /** Gives the part's minutes to it, unless another has one of them. */
    private static Optional<Fault> settle(@Nullable Part[] owners, Part part, int[] change) {
        for (var span : stretches(change, 1, 1)) {
            for (int minute = span.from(); minute < span.to(); minute++) {
                var other = owners[minute];
                if (other != null) {
                    int end = minute;
                    while (end < span.to() && other.equals(owners[end])) {
                        end++;
                    }
                    return Optional.of(new Fault(Reason.CLAIMED_TWICE, part, other, new Span(minute, end)));
                }
                owners[minute] = part;
            }
        }
        return Optional.empty();
    }

    /** The stretches in which the sum of the changes is between the two, both included. */
    private static List<Span> stretches(int[] change, int least, int most) {
        var stretches = new ArrayList<Span>();
        int sum = 0;
        int from = -1;
        for (int minute = 0; minute <= Span.DAY; minute++) {
            sum += change[minute];
            boolean inside = minute < Span.DAY && sum >= least && sum <= most;
            if (inside && from < 0) {
                from = minute;
            } else if (!inside && from >= 0) {
                stretches.add(new Span(from, minute));
                from = -1;
            }
        }
        return stretches;
    }
}
