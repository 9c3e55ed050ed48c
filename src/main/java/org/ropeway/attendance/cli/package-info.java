@NamedInterface("cli")
@NullMarked
package org.ropeway.attendance.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
