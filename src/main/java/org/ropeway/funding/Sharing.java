package org.ropeway.funding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.agency.Agency.Structure;

/**
 * How the member districts share a year's net cost: first a fixed amount of each, then the rest in parts, each divided by its
 * basis. No statute gives a formula; the agreement of the members does.
 *
 * @param parts at most one a basis, in the order of the bases
 * @param usual the structure whose usual formula this is, where the agency has set none of its own
 */
public record Sharing(List<Part> parts, @Nullable Structure usual) {

    public Sharing {
        parts = List.copyOf(parts);
        if (parts.stream().map(Part::basis).distinct().count() < parts.size()) {
            throw new IllegalArgumentException("one part a basis: " + parts);
        }
    }

    /** What a part is divided by. */
    public enum Basis {
        /** The same fixed amount from each district, whatever it uses. */
        FIXED_CENTS,
        /** Minutes that the district's students attended. */
        HOURS,
        /** Seats that the district's students have. */
        SEATS,
        /** The district's students who have a seat. */
        STUDENTS,
        /** The same part for each district. */
        EQUAL
    }

    /**
     * @param weight cents of each district for {@link Basis#FIXED_CENTS}; for the others, this part in relation to the others
     * @param source the agreement or resolution that it rests on; empty for a usual formula
     */
    public record Part(Basis basis, long weight, String source) {
        public Part {
            if (weight <= 0) {
                throw new IllegalArgumentException("a part has a weight: " + weight);
            }
        }

        /** What the district has of it. */
        long of(Member member) {
            return switch (basis) {
                case HOURS -> Math.max(0, member.minutes());
                case SEATS -> member.seats();
                case STUDENTS -> member.students();
                case EQUAL, FIXED_CENTS -> 1;
            };
        }
    }

    /** Joint powers share by hours, a county office by seats; a single district bears all. */
    static Sharing usual(Structure structure) {
        var basis = switch (structure) {
            case JOINT_POWERS -> Basis.HOURS;
            case COUNTY_OFFICE -> Basis.SEATS;
            case SINGLE_DISTRICT, STATE_OFFICE -> Basis.EQUAL;
        };
        return new Sharing(List.of(new Part(basis, 1, "")), structure);
    }
}
