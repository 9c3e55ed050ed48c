@NamedInterface("cli")
@NullMarked
package org.ropeway.agency.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
