/**
 * The PostgreSQL that the program works on: started by the program itself and durable, or given by URL. Promises that the
 * schema is migrated before anything queries it, and that the program works as a role that owns nothing.
 */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package org.ropeway.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
