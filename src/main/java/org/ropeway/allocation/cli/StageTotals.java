package org.ropeway.allocation.cli;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ropeway.allocation.Seat;
import org.ropeway.allocation.Stage;

/** Counts again what each stage claims to have reached. */
final class StageTotals {
    private final List<Seat> seats;
    private final Map<String, Long> bySeatedBand;
    private final Map<String, Long> byRank;

    StageTotals(Input input, List<Seat> seats) {
        this.seats = seats;
        bySeatedBand = counted(
                seats.stream().map(Seat::student).distinct().toList(),
                student -> "band-" + input.instance().students().band()[student]);
        byRank = counted(seats, seat -> "choice-" + seat.rank());
    }

    void check(List<Stage> stages, List<String> violations) {
        for (var stage : stages) {
            long counted = count(stage.name());
            if (counted != stage.value()) {
                violations.add("summary.json: stage %s: %d claimed, %d counted"
                        .formatted(stage.name(), stage.value(), counted));
            }
            if (stage.proved() != (stage.value() == stage.bound())) {
                violations.add("summary.json: stage %s: proved is %s with value %d and bound %d"
                        .formatted(stage.name(), stage.proved(), stage.value(), stage.bound()));
            }
        }
    }

    private long count(String stage) {
        return switch (stage) {
            case "students" -> seats.stream().map(Seat::student).distinct().count();
            case "seats" -> seats.size();
            case "rank-sum" -> seats.stream().mapToLong(Seat::rank).sum();
            default ->
                stage.startsWith("band-") ? bySeatedBand.getOrDefault(stage, 0L) : byRank.getOrDefault(stage, 0L);
        };
    }

    private static <T> Map<String, Long> counted(List<T> things, Function<T, String> name) {
        return things.stream().collect(Collectors.groupingBy(name, Collectors.counting()));
    }
}
