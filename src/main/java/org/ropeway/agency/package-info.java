/**
 * The tenant: agencies, their member districts, schools, training sites, calendars and bell schedules, and which agency
 * the present work is done for. Promises that no query runs without an agency; leaves people to {@code identity}.
 */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package org.ropeway.agency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
