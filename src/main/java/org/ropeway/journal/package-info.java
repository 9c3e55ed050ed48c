/** What was done, by whom, when and why: written once, never changed, readable by those concerned. */
@ApplicationModule(allowedDependencies = {"shared", "agency", "identity", "shell"})
@NullMarked
package org.ropeway.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
