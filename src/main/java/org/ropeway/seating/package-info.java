/**
 * Who gets which seat and why: lottery draws, allocation runs, publishing, rosters with waiting lists, and the answer to every
 * wish. Promises that a published run was verified, that no section has more students than seats, and that each answer can
 * be replayed from what is kept. What students ask for is {@code enrollment}'s; how seats are decided is {@code allocation}'s.
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
            "eligibility",
            "enrollment",
            "allocation",
            "allocation :: verify",
            "allocation :: files"
        })
@NullMarked
package org.ropeway.seating;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
