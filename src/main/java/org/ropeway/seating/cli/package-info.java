/** The command {@code runs}: drawing, running and publishing from the command line, by the same methods as the pages. */
@NamedInterface("cli")
@NullMarked
package org.ropeway.seating.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
