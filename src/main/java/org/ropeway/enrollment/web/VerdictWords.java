package org.ropeway.enrollment.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ropeway.eligibility.Band;
import org.ropeway.eligibility.Finding;
import org.ropeway.eligibility.Outcome;
import org.ropeway.eligibility.Verdict;
import org.ropeway.eligibility.Waiver;
import org.ropeway.identity.Role;
import org.ropeway.shell.Words;
import org.springframework.stereotype.Component;

/** Verdicts, findings and bands in the reader's words. */
@Component
class VerdictWords {
    private final Words words;
    private final Times times;

    VerdictWords(Words words, Times times) {
        this.words = words;
        this.times = times;
    }

    static String tag(Outcome outcome) {
        return switch (outcome) {
            case ELIGIBLE -> "ok";
            case UNKNOWN -> "unknown";
            case INELIGIBLE -> "no";
        };
    }

    String answer(Outcome outcome) {
        return words.say("eligibility.outcome." + outcome);
    }

    List<FindingView> findings(Verdict verdict) {
        return verdict.findings().stream().map(this::view).toList();
    }

    /** Only what stands in the way. */
    List<FindingView> blocking(Verdict verdict) {
        return verdict.blocking().stream().map(this::view).toList();
    }

    String band(Band band) {
        return words.say("eligibility.band", band.number());
    }

    String why(Band band) {
        return words.say("eligibility.band." + band.why());
    }

    String role(Role role) {
        return words.say("role." + role.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private FindingView view(Finding finding) {
        var ground = finding.ground();
        return new FindingView(
                tag(finding.outcome()),
                answer(finding.outcome()),
                words.say("eligibility.rule." + ground.rule()),
                words.say(
                        "eligibility.reason." + ground.reason(),
                        ground.facts().stream().map(this::fact).toArray()),
                ground.source(),
                ground.unverified(),
                help(finding));
    }

    private @Nullable String help(Finding finding) {
        return switch (finding) {
            case Finding.Eligible eligible -> waived(eligible.waiver());
            case Finding.Ineligible _, Finding.Unknown _ -> finding.mayWaive().isEmpty() ? null : mayWaive(finding);
        };
    }

    private @Nullable String waived(@Nullable Waiver waiver) {
        return waiver == null
                ? null
                : words.say(
                        "eligibility.waived",
                        role(waiver.given().role()),
                        times.day(waiver.given().at()),
                        words.say("eligibility.basis." + waiver.basis()));
    }

    private String mayWaive(Finding finding) {
        var roles = finding.mayWaive().stream().sorted().map(this::role).collect(Collectors.joining(", "));
        return words.say("eligibility.mayWaive", roles);
    }

    private String fact(Object fact) {
        return switch (fact) {
            case LocalDate day -> times.day(day);
            case LocalTime time -> times.time(time);
            default -> fact.toString();
        };
    }
}
