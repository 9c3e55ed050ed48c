package org.ropeway.funding;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.ropeway.shared.Cents;

/**
 * Division of an amount by weights, by largest remainder: each part is its exact share rounded down to the cent, and the
 * cents left go one each to the largest remainders, the earlier first where two are equal. The parts' sum is the whole.
 */
public final class Division {

    private Division() {}

    /**
     * One part for each weight, in their order. An amount below zero is divided like the same above.
     *
     * @param weights none negative; where all are zero, everybody's part is the same
     */
    public static List<Cents> of(Cents whole, List<Long> weights) {
        if (weights.isEmpty() || weights.stream().anyMatch(weight -> weight < 0)) {
            throw new IllegalArgumentException("weights are there and not negative: " + weights);
        }
        var all = weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        if (all.signum() == 0) {
            return of(whole, weights.stream().map(_ -> 1L).toList());
        }
        if (whole.value() < 0) {
            return of(whole.negated(), weights).stream().map(Cents::negated).toList();
        }
        return divided(whole, weights, all);
    }

    private static List<Cents> divided(Cents whole, List<Long> weights, BigInteger all) {
        var exact = weights.stream()
                .map(weight -> BigInteger.valueOf(whole.value())
                        .multiply(BigInteger.valueOf(weight))
                        .divideAndRemainder(all))
                .toList();
        var parts = new ArrayList<>(
                exact.stream().map(part -> part[0].longValueExact()).toList());
        long left = whole.value() - parts.stream().mapToLong(Long::longValue).sum();
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> exact.get(i)[1]).reversed())
                .limit(left)
                .forEach(i -> parts.set(i, parts.get(i) + 1));
        return parts.stream().map(Cents::new).toList();
    }
}
