/** Requests over REST: the same acts as the pages, with versions as entity tags and refusals as problems. */
@NullMarked
package org.ropeway.enrollment.api;

import org.jspecify.annotations.NullMarked;
