@NullMarked
package org.ropeway.schedule.api;

import org.jspecify.annotations.NullMarked;
