package org.ropeway.funding.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ropeway.funding.Sharing;
import org.ropeway.funding.Sharing.Basis;
import org.ropeway.shared.Cents;

/** The form of a formula: the weight of each part, nothing or 0 for none. @param fixed dollars of each district */
record SharingForm(
        @Pattern(regexp = "|[0-9]{1,8}(\\.[0-9]{1,2})?") String fixed,
        @Min(0) @Max(1000) @Nullable Long hours,
        @Min(0) @Max(1000) @Nullable Long seats,
        @Min(0) @Max(1000) @Nullable Long students,
        @Min(0) @Max(1000) @Nullable Long equal,
        @NotBlank @Size(max = 200) String source) {

    static SharingForm of(Sharing sharing) {
        var fixed = weight(sharing, Basis.FIXED_CENTS);
        return new SharingForm(
                fixed == null ? "" : new Cents(fixed).plain(),
                weight(sharing, Basis.HOURS),
                weight(sharing, Basis.SEATS),
                weight(sharing, Basis.STUDENTS),
                weight(sharing, Basis.EQUAL),
                sharing.parts().getFirst().source());
    }

    /** By basis; those without a weight are left out. */
    Map<Basis, Long> weights() {
        var weights = new EnumMap<Basis, Long>(Basis.class);
        put(weights, Basis.FIXED_CENTS, fixed.isEmpty() ? null : Cents.of(fixed).value());
        put(weights, Basis.HOURS, hours);
        put(weights, Basis.SEATS, seats);
        put(weights, Basis.STUDENTS, students);
        put(weights, Basis.EQUAL, equal);
        return weights;
    }

    private static void put(Map<Basis, Long> weights, Basis basis, @Nullable Long weight) {
        if (weight != null && weight > 0) {
            weights.put(basis, weight);
        }
    }

    private static @Nullable Long weight(Sharing sharing, Basis basis) {
        return sharing.parts().stream()
                .filter(part -> part.basis() == basis)
                .map(Sharing.Part::weight)
                .findFirst()
                .orElse(null);
    }
}
