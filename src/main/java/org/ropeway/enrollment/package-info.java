/**
 * What students ask for and what they get: request windows, ranked lists with consent and approval, the counselor's
 * board, then allocation runs, rosters and answers. Promises that no list is overwritten unseen and that each act on it
 * is kept; who may take what is {@code eligibility}'s, the engine that allocates is {@code allocation}'s.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "agency",
            "identity",
            "law",
            "journal",
            "shell",
            "students",
            "catalog",
            "schedule",
            "eligibility",
            "allocation"
        })
@NullMarked
package org.ropeway.enrollment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
