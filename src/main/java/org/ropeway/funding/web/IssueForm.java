package org.ropeway.funding.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The form that issues invoices. @param percent of the year's net cost that is due by then */
record IssueForm(
        @NotBlank @Size(max = 80) String period,
        @NotNull @Nullable LocalDate lastDay,
        @NotNull @Min(1) @Max(100) @Nullable Integer percent) {}
