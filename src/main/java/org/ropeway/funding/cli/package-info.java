@NamedInterface("cli")
@NullMarked
package org.ropeway.funding.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
