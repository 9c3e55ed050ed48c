/**
 * What every page stands in: the layout, the navigation of each role, home pages that say what needs doing now, tables,
 * forms, error pages and downloads. Modules bring their {@link org.ropeway.shell.Navigation} and
 * {@link org.ropeway.shell.HomeTasks}; what a page says is theirs, how it looks is decided here.
 */
@ApplicationModule(allowedDependencies = {"shared", "agency", "identity"})
@NullMarked
package org.ropeway.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
