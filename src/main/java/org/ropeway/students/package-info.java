/**
 * Students as their home districts' rosters tell of them: who they are, their home classes, contacts and special
 * populations. It promises that nobody is deleted or merged silently, and that a student is seen only by those whose
 * reach covers them. What they do in the program is {@code enrollment}'s; reading files is {@code exchange}'s.
 */
@ApplicationModule(allowedDependencies = {"shared", "agency", "identity", "journal", "law", "shell"})
@NullMarked
package org.ropeway.students;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
