/**
 * Files and feeds in and out: the districts' rosters (OneRoster CSV) and the hand-offs to come. It promises that a file
 * is checked to its end, that every fault is named with its place and rule, and that a file with an error changes
 * nothing. What students and home classes are is {@code students}' to say.
 */
@ApplicationModule(allowedDependencies = {"shared", "agency", "identity", "journal", "law", "shell", "students"})
@NullMarked
package org.ropeway.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
