package org.ropeway.law.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** A value of the agency's own, from a day on. @param basis the board policy or resolution it rests on */
record RuleForm(
        @NotBlank @Size(max = 200) String value,

        @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate from,

        @NotBlank @Size(max = 200) String basis) {}
