package org.ropeway.eligibility;

import java.util.Comparator;
import java.util.List;

/** All findings on one student and one course or section, in the rules' order. */
public record Verdict(List<Finding> findings) {

    public Verdict {
        findings = List.copyOf(findings);
    }

    /** The worst of its findings. */
    public Outcome outcome() {
        return findings.stream()
                .map(Finding::outcome)
                .max(Comparator.naturalOrder())
                .orElse(Outcome.ELIGIBLE);
    }

    /** The findings that stand in the way, worst first. */
    public List<Finding> blocking() {
        return findings.stream()
                .filter(finding -> finding.outcome() != Outcome.ELIGIBLE)
                .sorted(Comparator.comparing(Finding::outcome).reversed().thenComparing(Finding::rule))
                .toList();
    }
}
