/**
 * Where and when courses are taught: sections with their seats and district shares, instructors, and which terms the
 * public sees. Promises that shares never exceed a section's seats; leaves who sits in them to {@code enrollment}.
 */
@ApplicationModule(
        allowedDependencies = {"shared", "agency", "identity", "law", "journal", "shell", "catalog", "catalog :: sheet"
        })
@NullMarked
package org.ropeway.schedule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
