@NullMarked
package org.ropeway.schedule.web;

import org.jspecify.annotations.NullMarked;
