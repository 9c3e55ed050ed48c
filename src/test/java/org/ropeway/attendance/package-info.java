@NullMarked
package org.ropeway.attendance;

import org.jspecify.annotations.NullMarked;
