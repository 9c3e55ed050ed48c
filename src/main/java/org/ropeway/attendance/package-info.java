/**
 * Every minute that a student attends: sheets, the ledger they are written to, corrections, signatures and certified periods.
 * Promises that the ledger only grows, that what was written can be proved unchanged, and that no minute of a student's day
 * is claimed twice. What minutes are worth is {@code funding}'s; who sits in a section is {@code seating}'s.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "agency",
            "identity",
            "law",
            "journal",
            "shell",
            "shell :: print",
            "students",
            "catalog",
            "schedule",
            "seating"
        })
@NullMarked
package org.ropeway.attendance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
