@NullMarked
package org.ropeway.funding.ada;

import org.jspecify.annotations.NullMarked;
