@NullMarked
package org.ropeway.funding.api;

import org.jspecify.annotations.NullMarked;
