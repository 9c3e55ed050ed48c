package org.ropeway.allocation.solver;

import java.util.List;

/**
 * The best columns found, and how far each goal is proved.
 *
 * @param values each column's number
 * @param bounds for each goal, what no solution can pass that is as good in the goals before
 */
public record Solution(long[] values, List<Long> bounds) {}
