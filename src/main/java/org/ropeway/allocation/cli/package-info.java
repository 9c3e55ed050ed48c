/**
 * The commands {@code allocate} and {@code allocate verify}: files in, a self-contained folder out, without a database and without
 * Spring. The files are described in {@code docs/algorithms/seat-allocation.md}.
 */
@NullMarked
package org.ropeway.allocation.cli;

import org.jspecify.annotations.NullMarked;
