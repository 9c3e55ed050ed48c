/**
 * Dated, typed, cited parameters: the value on a day, and its source. A number of the law that nobody here has read in
 * its text is kept as an unverified local setting, and says so wherever it is shown.
 */
@ApplicationModule(allowedDependencies = {"shared", "agency", "identity", "journal", "shell"})
@NullMarked
package org.ropeway.law;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
