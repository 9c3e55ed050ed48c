package org.ropeway.funding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.ropeway.funding.Sharing.Basis;
import org.ropeway.funding.Sharing.Part;
import org.ropeway.shared.Cents;

/** A member district's share of what is due, with the steps that led to it; the steps' cents make up the share. */
public record ShareOfCost(Member member, List<Step> steps) {

    public ShareOfCost {
        steps = List.copyOf(steps);
    }

    /**
     * One part of the cost, and what of it is the district's.
     *
     * @param part the part that all members share by this basis
     * @param own what the district has of the basis: minutes, seats, students, or 1
     * @param total what all have of it; 0 if nobody has any, and then the part is divided equally
     * @param source what the basis rests on; empty for a usual formula
     */
    public record Step(Basis basis, Cents part, long own, long total, Cents cents, String source) {}

    public Cents cents() {
        return Cents.sum(steps.stream().map(Step::cents).toList());
    }

    /** So many percent of an amount, rounded once to the cent. */
    public static Cents due(Cents cost, int percent) {
        return cost.times(BigDecimal.valueOf(percent, 2));
    }

    /**
     * Divides what is due of a year's net cost among the member districts, by largest remainder. The shares make up what is
     * due; with nothing but fixed amounts, they make up these and the agency bears the rest.
     *
     * @param percent of the year's net cost, and of the fixed amounts, that is due
     * @param members those with a district, in the order in which equal remainders are served
     */
    public static List<ShareOfCost> divide(Cents cost, int percent, Sharing sharing, List<Member> members) {
        var steps = new ArrayList<List<Step>>();
        members.forEach(_ -> steps.add(new ArrayList<>()));
        var left = due(cost, percent);
        for (var part : sharing.parts()) {
            if (part.basis() == Basis.FIXED_CENTS) {
                var each = due(new Cents(part.weight()), percent);
                left = left.minus(each.times(members.size()));
                add(steps, part, each.times(members.size()), members);
            }
        }
        var weighted = sharing.parts().stream()
                .filter(part -> part.basis() != Basis.FIXED_CENTS)
                .toList();
        if (!weighted.isEmpty() && !members.isEmpty()) {
            var parts = Division.of(left, weighted.stream().map(Part::weight).toList());
            for (int i = 0; i < parts.size(); i++) {
                add(steps, weighted.get(i), parts.get(i), members);
            }
        }
        var shares = new ArrayList<ShareOfCost>();
        for (int i = 0; i < members.size(); i++) {
            shares.add(new ShareOfCost(members.get(i), steps.get(i)));
        }
        return shares;
    }

    private static void add(List<List<Step>> steps, Part part, Cents amount, List<Member> members) {
        if (members.isEmpty()) {
            return;
        }
        var weights = members.stream().map(part::of).toList();
        long total = weights.stream().mapToLong(Long::longValue).sum();
        var cents = Division.of(amount, weights);
        for (int i = 0; i < members.size(); i++) {
            steps.get(i).add(new Step(part.basis(), amount, weights.get(i), total, cents.get(i), part.source()));
        }
    }
}
