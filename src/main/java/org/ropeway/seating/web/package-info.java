/** Pages of seating: the director's allocation, students' answers and letters, rosters. */
@NullMarked
package org.ropeway.seating.web;

import org.jspecify.annotations.NullMarked;
