package org.ropeway.shell;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** The form of {@code /style}, with one of each field. */
record StyleForm(
        @NotBlank @Nullable String lastName,

        @NotNull @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate born,

        @NotBlank @Nullable String district,
        @NotBlank @Nullable String policy,
        @NotNull @AssertTrue @Nullable Boolean consent,
        @Nullable String reason,
        @Nullable String roster) {
    static final StyleForm EMPTY = new StyleForm(null, null, null, null, null, null, null);
}
