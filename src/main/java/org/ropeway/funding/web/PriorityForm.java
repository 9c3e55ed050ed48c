package org.ropeway.funding.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ropeway.funding.ada.PriorityAdult;
import org.ropeway.shared.DateSpan;
import org.ropeway.shared.StudentId;

/** The form that records an adult of a priority group. @param lastDay inclusive; none while it lasts */
record PriorityForm(
        @NotNull @Nullable StudentId student,
        PriorityAdult.@NotNull @Nullable Group group,
        @NotNull @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @NotBlank @Size(max = 200) String source) {
    static final PriorityForm EMPTY = new PriorityForm(null, null, null, null, "");

    boolean isBackward() {
        return firstDay != null && lastDay != null && lastDay.isBefore(firstDay);
    }

    /** The first day alone where it lasts. */
    DateSpan days() {
        var first = Objects.requireNonNull(firstDay);
        return new DateSpan(first, lastDay == null ? first : lastDay);
    }
}
