/**
 * Pages of attendance: the sheets that somebody has to take, one sheet, what a device needs to take it offline, months to
 * sign and periods to certify.
 */
@NullMarked
package org.ropeway.attendance.web;

import org.jspecify.annotations.NullMarked;
