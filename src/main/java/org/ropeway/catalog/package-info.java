/**
 * What an agency teaches: the state's industry sectors, pathways and course codes by date, and the agency's own courses.
 * Promises that a course's pathway, state code and prerequisites exist and lead in no circle; leaves when and where a
 * course is taught to {@code schedule}.
 */
@ApplicationModule(allowedDependencies = {"shared", "agency", "identity", "law", "journal", "shell"})
@NullMarked
package org.ropeway.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
