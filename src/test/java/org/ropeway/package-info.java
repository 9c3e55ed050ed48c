@NullMarked
package org.ropeway;

import org.jspecify.annotations.NullMarked;
