package org.ropeway.allocation;

/**
 * One objective of <em>most served</em>, decided with those before it fixed.
 *
 * @param name {@code students}, {@code band-1} …, {@code seats}, {@code rank-sum}, {@code choice-1} …
 * @param value what the result reaches
 * @param bound what no result can pass, given the stages before
 * @param proved whether value and bound meet
 */
public record Stage(String name, long value, long bound, boolean proved) {}
