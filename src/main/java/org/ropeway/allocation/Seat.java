package org.ropeway.allocation;

/**
 * A seat given.
 *
 * @param wish the wish that it meets
 * @param round the round of <em>fair</em> that gave it; always 1 for <em>most served</em>, which decides all at once
 */
public record Seat(int student, int wish, int section, int rank, int round) {}
