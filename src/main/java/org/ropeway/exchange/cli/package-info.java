/** Roster and population files from the command line. */
@NamedInterface("cli")
@NullMarked
package org.ropeway.exchange.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
