package org.ropeway.exchange.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** The form that hands in a roster. @param district its id; @param dryRun whether it is only to be tried */
public record RosterForm(
        @Nullable String district, @Nullable MultipartFile roster, boolean dryRun) {}
