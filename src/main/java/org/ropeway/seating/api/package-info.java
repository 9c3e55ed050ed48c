/** Allocation runs and rosters for programs: {@code /api/v1/allocation-runs}, {@code /api/v1/rosters}. */
@NullMarked
package org.ropeway.seating.api;

import org.jspecify.annotations.NullMarked;
