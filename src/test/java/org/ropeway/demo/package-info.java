@NullMarked
package org.ropeway.demo;

import org.jspecify.annotations.NullMarked;
