/** Attendance sheets for programs: {@code /api/v1/sections/{id}/attendance/{day}}. */
@NullMarked
package org.ropeway.attendance.api;

import org.jspecify.annotations.NullMarked;
