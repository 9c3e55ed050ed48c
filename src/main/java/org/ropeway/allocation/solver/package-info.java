/**
 * Programs in whole numbers with several goals, one after the other, solved exactly by OR-Tools. Knows nothing of seats.
 */
@NullMarked
package org.ropeway.allocation.solver;

import org.jspecify.annotations.NullMarked;
