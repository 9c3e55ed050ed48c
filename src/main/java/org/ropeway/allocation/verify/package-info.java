/**
 * Checks a result from the result alone: it uses nothing of the engine's work, only the instance and what is claimed of it, and
 * is written the slow and plain way. Other modules use it to check a run before it is published.
 */
@NamedInterface("verify")
@NullMarked
package org.ropeway.allocation.verify;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
