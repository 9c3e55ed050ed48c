/**
 * Who may take which course, and why: each rule gives a finding with the facts used, its source and who may waive it.
 * Promises that a missing fact is "unknown", never "no", and that nothing is a gate but the declared rules; leaves what
 * students want, and who gets a seat, to {@code enrollment}.
 */
@ApplicationModule(allowedDependencies = {"shared", "agency", "identity", "law", "journal"})
@NullMarked
package org.ropeway.eligibility;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
