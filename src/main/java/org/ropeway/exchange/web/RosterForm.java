package org.ropeway.exchange.web;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** The form that hands in a roster. @param district its id; @param dryRun whether it is only to be tried */
public record RosterForm(
        @NotNull @Nullable String district, @Nullable MultipartFile roster, boolean dryRun) {
    static final RosterForm EMPTY = new RosterForm(null, null, false);
}
