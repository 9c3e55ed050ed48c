/**
 * Benchmarks, each against a limit or a peer in the same run, and the instances they run on. Built with the Maven profile
 * {@code bench}; nothing of it is part of the program.
 */
@NullMarked
package org.ropeway.bench;

import org.jspecify.annotations.NullMarked;
