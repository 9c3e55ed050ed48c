@NullMarked
package org.ropeway.exchange;

import org.jspecify.annotations.NullMarked;
