package org.ropeway.demo;

import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Draws from a seed, the same on every machine: {@link SplittableRandom}'s numbers are part of its contract. Each part of
 * the world draws from a stream of its own, so that a change to one leaves the others as they were.
 */
final class Draw {
    private static final long SUMMER_2025 =
            Instant.parse("2025-07-01T00:00:00Z").toEpochMilli();

    private final long seed;
    private final SplittableRandom random;

    Draw(long seed) {
        this.seed = seed;
        this.random = new SplittableRandom(seed);
    }

    /** A stream of its own, whatever was drawn before. */
    Draw of(String part) {
        return new Draw(seed * 1_000_003 + part.hashCode());
    }

    /** 0 to {@code bound - 1}. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** True in so many of a hundred draws. */
    boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    /** An index, weighted. */
    int among(int... weights) {
        int total = 0;
        for (int weight : weights) {
            total += weight;
        }
        int drawn = random.nextInt(total);
        int index = 0;
        while (drawn >= weights[index]) {
            drawn -= weights[index++];
        }
        return index;
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /**
     * An id in the form of the database's own (UUID version 7), older than any that the database makes, in the order of the
     * numbers.
     */
    UUID id(int number) {
        long high = SUMMER_2025 + number << 16 | 0x7000L | random.nextInt(1 << 12);
        return new UUID(high, random.nextLong() & ~(0b11L << 62) | 0b10L << 62);
    }

    UUID id() {
        long high = random.nextLong() & ~0xF000L | 0x4000L;
        long low = random.nextLong() & ~(0b11L << 62) | 0b10L << 62;
        return new UUID(high, low);
    }
}
