/** Pages of attendance. */
@NullMarked
package org.ropeway.attendance.web;

import org.jspecify.annotations.NullMarked;
