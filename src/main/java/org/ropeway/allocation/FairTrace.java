package org.ropeway.allocation;

import java.util.List;

/**
 * What is left of a fair run to explain it from.
 *
 * @param held the seats, the n-th of a student from round n
 * @param last by round: the last position in order that the round seated, for each section's open seats and then for each share; −1 for none
 * @param shareLeft by round: seats left in each share when the round began
 */
record FairTrace(Holdings held, Shares shares, List<int[]> last, List<int[]> shareLeft) {}
