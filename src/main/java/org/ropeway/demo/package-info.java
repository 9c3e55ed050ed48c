/**
 * The demo: agencies at the size that their public documents state, with invented people, loaded into an empty database
 * by the other modules' bulk methods. It promises the same world for the same seed and day, and that an agency is loaded
 * whole or not at all; it changes nothing that is there already.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "agency",
            "identity",
            "law",
            "catalog",
            "catalog :: sheet",
            "schedule",
            "students",
            "enrollment",
            "allocation",
            "seating",
            "attendance",
            "funding"
        })
@NullMarked
package org.ropeway.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
