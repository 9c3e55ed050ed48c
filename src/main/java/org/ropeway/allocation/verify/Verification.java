package org.ropeway.allocation.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.ropeway.allocation.Policy;
import org.ropeway.allocation.Reason;
import org.ropeway.allocation.verify.Violation.Rule;

/** Checks claimed results. */
public final class Verification {
    private Verification() {}

    /** Everything that is wrong with the claim: lottery, feasibility and, for <em>fair</em>, stability of every round. */
    public static List<Violation> of(Claim claim) {
        var violations = new ArrayList<>(lottery(claim));
        var infeasible = new FeasibilityCheck(claim).violations();
        violations.addAll(infeasible);
        if (infeasible.isEmpty() && claim.policy() == Policy.FAIR) {
            violations.addAll(new StabilityCheck(claim).violations());
        }
        return violations;
    }

    /** The reasons that follow from a feasible claim, by student, rank and section. */
    public static List<Reason> reasonsOf(Claim claim) {
        return switch (claim.policy()) {
            case FAIR -> new FairRetelling(claim).reasons();
            case MOST_SERVED -> new ServedRetelling(claim).reasons();
        };
    }

    private static List<Violation> lottery(Claim claim) {
        var drawn = new TreeMap<String, Integer>();
        for (int i = 0; i < claim.students().size(); i++) {
            drawn.put(sha256(claim.lottery() + ":" + claim.students().get(i)), i);
        }
        int[] order = drawn.values().stream().mapToInt(i -> i).toArray();
        var violations = new ArrayList<Violation>();
        for (int place = 1; place <= order.length; place++) {
            int claimed = claim.place()[order[place - 1]];
            if (claimed != place) {
                var facts = "the lottery number draws place %d, not %d".formatted(place, claimed);
                violations.add(new Violation(Rule.LOTTERY, order[place - 1], -1, facts));
            }
        }
        return violations;
    }

    /** In hexadecimal, which sorts as the unsigned bytes do. */
    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static boolean contains(int[] sections, int section) {
        return Arrays.stream(sections).anyMatch(s -> s == section);
    }
}
