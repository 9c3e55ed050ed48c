/**
 * The seat engine: arrays of students, sections and wishes in, decisions with reasons out. It knows neither Spring nor SQL and
 * imports nothing else of the program, so it runs from a page, a command or a benchmark alike.
 *
 * <p>Build {@link org.ropeway.allocation.Students}, {@link org.ropeway.allocation.Sections} and
 * {@link org.ropeway.allocation.Wishes} into an {@link org.ropeway.allocation.Instance}, draw a
 * {@link org.ropeway.allocation.Lottery}, and ask {@link org.ropeway.allocation.SeatEngine} for an
 * {@link org.ropeway.allocation.Outcome}. The policies are described in {@code docs/algorithms/seat-allocation.md}.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.ropeway.allocation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
