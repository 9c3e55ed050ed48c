@NullMarked
package org.ropeway.catalog.api;

import org.jspecify.annotations.NullMarked;
