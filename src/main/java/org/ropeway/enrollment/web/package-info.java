/** Pages of requests: the student's list, the counselor's board, windows and waivers; what needs doing, for every home. */
@NullMarked
package org.ropeway.enrollment.web;

import org.jspecify.annotations.NullMarked;
