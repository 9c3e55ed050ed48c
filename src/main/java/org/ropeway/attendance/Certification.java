package org.ropeway.attendance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ropeway.agency.Agencies;
import org.ropeway.agency.AgencyScope;
import org.ropeway.attendance.CertifyDecision.Asked;
import org.ropeway.attendance.CertifyDecision.Certified;
import org.ropeway.attendance.CertifyDecision.Reason;
import org.ropeway.attendance.CertifyDecision.Refused;
import org.ropeway.attendance.CertifyDecision.Reopened;
import org.ropeway.identity.Actor;
import org.ropeway.journal.Journal;
import org.ropeway.shared.SchoolYear;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Certifies attendance periods, which locks them, and opens them again by two people. */
@Service
@Transactional
public class Certification {
    private final Periods periods;
    private final MissingSheets sheets;
    private final OutsideHours outside;
    private final Signatures signatures;
    private final Certificates certificates;
    private final Reopenings reopenings;
    private final Agencies agencies;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Certification(
            Periods periods,
            MissingSheets sheets,
            OutsideHours outside,
            Signatures signatures,
            Certificates certificates,
            Reopenings reopenings,
            Agencies agencies,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.periods = periods;
        this.sheets = sheets;
        this.outside = outside;
        this.signatures = signatures;
        this.certificates = certificates;
        this.reopenings = reopenings;
        this.agencies = agencies;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    public CertifyDecision certify(Actor actor, SchoolYear year, Period.Name name) {
        periods.lock();
        var period = periods.of(year, name);
        var refused = reasonAgainst(period);
        if (refused != null) {
            return refused;
        }
        var at = LedgerText.moment(clock.instant());
        var certified = periods.certified(period, at, actor.name());
        var certificate = certificates.issue(certified, actor.who(), at);
        events.publishEvent(
                new PeriodCertified(AgencyScope.current(), certified.id(), certified.version(), certified.days()));
        journal.record(
                actor.who(),
                "period.certify",
                "attendance period",
                certified.id(),
                Map.of(
                        "period", "%s %s".formatted(year, name),
                        "version", certified.version(),
                        "minutes", certificate.minutes(),
                        "hash", certificate.hash()));
        return new Certified(certificate);
    }

    /** What still stands in the way of certifying, or none. */
    @Transactional(readOnly = true)
    public @Nullable Refused obstacle(SchoolYear year, Period.Name name) {
        return reasonAgainst(periods.of(year, name));
    }

    private @Nullable Refused reasonAgainst(Period period) {
        var today = LocalDate.ofInstant(clock.instant(), agencies.current().zone());
        if (period.isLocked()) {
            return Refused.because(Reason.ALREADY_CERTIFIED);
        }
        if (!period.days().last().isBefore(today)) {
            return Refused.because(Reason.NOT_OVER);
        }
        if (periods.of(period.year()).stream()
                .anyMatch(other -> other.days().last().isBefore(period.days().first()) && !other.isLocked())) {
            return Refused.because(Reason.EARLIER_IS_OPEN);
        }
        var expected = sheets.expected(period.days());
        var missing =
                expected.stream().filter(MissingSheets.Expected::isMissing).toList();
        if (!missing.isEmpty()) {
            return new Refused(Reason.SHEETS_MISSING, missing, List.of(), List.of());
        }
        var contradicting = outside.of(period.days());
        if (!contradicting.isEmpty()) {
            return new Refused(Reason.HOURS_OUTSIDE, List.of(), contradicting, List.of());
        }
        var unsigned = unsigned(expected, period);
        return unsigned.isEmpty() ? null : new Refused(Reason.NOT_SIGNED, List.of(), List.of(), unsigned);
    }

    private List<Signatures.SectionMonth> unsigned(List<MissingSheets.Expected> expected, Period period) {
        var signed = signatures.of(period.days());
        return expected.stream()
                .map(Signatures.SectionMonth::of)
                .distinct()
                .filter(month ->
                        !signed.containsKey(month) || !signed.get(month).holds())
                .toList();
    }

    /** @param why shown to whoever is to agree, and kept */
    public CertifyDecision askToReopen(Actor actor, SchoolYear year, Period.Name name, String why) {
        periods.lock();
        var period = periods.of(year, name);
        if (!period.isLocked()) {
            return Refused.because(Reason.NOT_CERTIFIED);
        }
        if (reopenings.of(period).isPresent()) {
            return Refused.because(Reason.ALREADY_ASKED);
        }
        reopenings.ask(period, actor, why);
        journal.record(
                actor.who(),
                "period.ask-to-reopen",
                "attendance period",
                period.id(),
                Map.of("period", "%s %s".formatted(year, name)),
                why);
        return new Asked();
    }

    /** The second person agrees, and the period is open. */
    public CertifyDecision reopen(Actor actor, SchoolYear year, Period.Name name) {
        periods.lock();
        var period = periods.of(year, name);
        var asked = reopenings.of(period);
        if (!period.isLocked() || asked.isEmpty()) {
            return Refused.because(period.isLocked() ? Reason.NOBODY_ASKED : Reason.NOT_CERTIFIED);
        }
        if (asked.get().askedBy().equals(actor.account())) {
            return Refused.because(Reason.SECOND_PERSON_NEEDED);
        }
        reopenings.agree(period, actor);
        periods.reopened(period.id());
        events.publishEvent(new PeriodReopened(AgencyScope.current(), period.id(), period.version(), actor.who()));
        journal.record(
                actor.who(),
                "period.reopen",
                "attendance period",
                period.id(),
                Map.of("period", "%s %s".formatted(year, name)),
                asked.get().why());
        return new Reopened();
    }
}
