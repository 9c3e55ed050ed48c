/** Hours and money for programs, to be read: {@code /api/v1/attendance-reports}, {@code costs}, {@code shares}, {@code invoices}. */
@NullMarked
package org.ropeway.funding.api;

import org.jspecify.annotations.NullMarked;
