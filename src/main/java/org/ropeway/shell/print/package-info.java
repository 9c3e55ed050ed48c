/** Documents for paper. */
@NamedInterface("print")
@NullMarked
package org.ropeway.shell.print;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
