package org.ropeway.exchange.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** The form that hands in a file about students. @param district its id; @param dryRun whether it is only to be tried */
public record StudentFileForm(
        @Nullable String district, @Nullable MultipartFile file, boolean dryRun) {}
