@NullMarked
package org.ropeway.students;

import org.jspecify.annotations.NullMarked;
