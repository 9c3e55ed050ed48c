/**
 * Who acts: accounts, roles and the people or places they relate to, sign-in, sessions and API tokens. Promises that a
 * page or call without an {@link org.ropeway.identity.Allowed} or {@link org.ropeway.identity.PublicPage} is refused.
 */
@ApplicationModule(allowedDependencies = {"shared", "agency"})
@NullMarked
package org.ropeway.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
