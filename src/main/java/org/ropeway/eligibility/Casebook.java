package org.ropeway.eligibility;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ropeway.eligibility.Finding.Eligible;
import org.ropeway.shared.CourseId;
import org.ropeway.shared.StudentId;

/**
 * The values of one term with the waivers and completions of its students, read once: decides for many students and
 * courses without asking the database again. Not kept longer than the work at hand.
 */
public final class Casebook {
    private final Policy policy;
    private final Map<StudentId, List<Waiver>> waivers;
    private final Map<StudentId, Set<CourseId>> completed;

    Casebook(Policy policy, Map<StudentId, List<Waiver>> waivers, Map<StudentId, Set<CourseId>> completed) {
        this.policy = policy;
        this.waivers = Map.copyOf(waivers);
        this.completed = Map.copyOf(completed);
    }

    /** Whether the program admits the student, whatever the course. */
    public Verdict admission(Applicant who) {
        return withWaivers(who, null, Rules.onAdmission(who, policy));
    }

    /** Whether the student may take the course, or the section where the offering names one. */
    public Verdict verdict(Applicant who, Offering offering) {
        var done = completed.getOrDefault(who.id(), Set.of());
        return withWaivers(who, offering.course(), Rules.on(who, offering, done, policy));
    }

    public Band band(Applicant who) {
        return Band.of(who, policy);
    }

    /** The values decided by, and the day on which ages are counted. */
    public Policy policy() {
        return policy;
    }

    private Verdict withWaivers(Applicant who, @Nullable CourseId course, List<Finding> findings) {
        var own = waivers.getOrDefault(who.id(), List.of());
        return new Verdict(
                findings.stream().map(finding -> lifted(finding, course, own)).toList());
    }

    private static Finding lifted(Finding finding, @Nullable CourseId course, List<Waiver> own) {
        if (finding instanceof Eligible) {
            return finding;
        }
        return own.stream()
                .filter(waiver -> waiver.lifts(finding.ground(), course))
                .findFirst()
                .<Finding>map(waiver -> new Eligible(finding.ground(), waiver))
                .orElse(finding);
    }
}
