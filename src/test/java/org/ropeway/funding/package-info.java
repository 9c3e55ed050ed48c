@NullMarked
package org.ropeway.funding;

import org.jspecify.annotations.NullMarked;
