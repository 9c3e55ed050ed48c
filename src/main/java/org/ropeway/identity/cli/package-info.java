@NamedInterface("cli")
@NullMarked
package org.ropeway.identity.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
