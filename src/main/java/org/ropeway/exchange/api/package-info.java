/** Roster imports by {@code /api/v1}. */
@NullMarked
package org.ropeway.exchange.api;

import org.jspecify.annotations.NullMarked;
