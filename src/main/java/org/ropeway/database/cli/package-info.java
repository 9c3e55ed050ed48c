@NamedInterface("cli")
@NullMarked
package org.ropeway.database.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
