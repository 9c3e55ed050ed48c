/** Pages: handing in a roster, and what became of it. */
@NullMarked
package org.ropeway.exchange.web;

import org.jspecify.annotations.NullMarked;
