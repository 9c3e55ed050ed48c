/**
 * From minutes to ADA and money: what the ledger's hours earn, what courses cost, and what each member district pays.
 * Promises that every figure is an exact sum rounded once, that parts make up their whole to the cent, and that an invoice
 * once issued never changes; leaves who was there when to {@code attendance}.
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
            "catalog :: sheet",
            "schedule",
            "seating",
            "attendance"
        })
@NullMarked
package org.ropeway.funding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
