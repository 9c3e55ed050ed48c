/** Ropeway: the program that runs a Regional Occupational Program. */
@NullMarked
package org.ropeway;

import org.jspecify.annotations.NullMarked;
