/**
 * The commands {@code allocate} and {@code allocate verify}: files in, a self-contained folder out, without a database and without
 * Spring. The files are described in {@code docs/algorithms/seat-allocation.md}.
 */
@NamedInterface("files")
@NullMarked
package org.ropeway.allocation.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
