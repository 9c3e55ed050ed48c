@NamedInterface("cli")
@NullMarked
package org.ropeway.schedule.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
