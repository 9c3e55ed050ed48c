/**
 * Attendance reports P-1, P-2 and Annual with their trace, what is certified kept as it was, the boards, and the watch of
 * related instruction. Promises that the minutes of every part add up to its whole, down to the ledger's entries.
 */
@NamedInterface("ada")
@NullMarked
package org.ropeway.funding.ada;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
