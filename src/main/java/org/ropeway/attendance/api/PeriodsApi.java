package org.ropeway.attendance.api;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ropeway.attendance.Certificate;
import org.ropeway.attendance.Certification;
import org.ropeway.attendance.CertifyDecision;
import org.ropeway.attendance.Period;
import org.ropeway.attendance.Periods;
import org.ropeway.attendance.Reopenings;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Allowed;
import org.ropeway.identity.Role;
import org.ropeway.shared.SchoolYear;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The year's attendance periods: certified by the office, opened again by two people. */
@RestController
@RequestMapping("/api/v1/attendance-periods/{year}")
@Allowed({Role.BUSINESS_OFFICE, Role.DIRECTOR})
class PeriodsApi {
    private final Periods periods;
    private final Certification certification;
    private final Reopenings reopenings;

    PeriodsApi(Periods periods, Certification certification, Reopenings reopenings) {
        this.periods = periods;
        this.certification = certification;
        this.reopenings = reopenings;
    }

    /** @param hash whoever keeps it can prove later what was certified (docs/ledger.md) */
    record CertificateJson(
            int number,
            String year,
            Period.Name name,
            int version,
            Instant at,
            String by,
            long minutes,
            String hash,
            List<SectionJson> sections) {
        static CertificateJson of(Certificate certificate) {
            return new CertificateJson(
                    certificate.number(),
                    certificate.period().year().toString(),
                    certificate.period().name(),
                    certificate.version(),
                    certificate.at(),
                    certificate.by().name(),
                    certificate.minutes(),
                    certificate.hash().toString(),
                    certificate.sections().stream().map(SectionJson::of).toList());
        }
    }

    /** @param posting the section's last */
    record SectionJson(UUID section, long posting, long minutes, String hash) {
        static SectionJson of(Certificate.Section one) {
            return new SectionJson(
                    one.section().value(), one.seq(), one.minutes(), one.hash().toString());
        }
    }

    /** @param why shown to whoever is to agree, and kept */
    record ReopeningBody(@Nullable String why) {}

    @GetMapping
    @Operation(summary = "The periods P-1, P-2 and Annual with their status and what stands in the way of certifying")
    List<PeriodJson> list(@PathVariable SchoolYear year) {
        return periods.of(year).stream().map(this::json).toList();
    }

    @GetMapping("/{name}")
    @Operation(summary = "One period")
    PeriodJson show(@PathVariable SchoolYear year, @PathVariable Period.Name name) {
        return json(periods.of(year, name));
    }

    @PostMapping("/{name}/certificate")
    @Operation(summary = "Certifies the period, which locks its days")
    ResponseEntity<Object> certify(Actor actor, @PathVariable SchoolYear year, @PathVariable Period.Name name) {
        return answer(certification.certify(actor, year, name), year, name);
    }

    @PostMapping("/{name}/reopening")
    @Operation(summary = "Asks to open a certified period again; a second person must agree")
    ResponseEntity<Object> ask(
            Actor actor,
            @PathVariable SchoolYear year,
            @PathVariable Period.Name name,
            @RequestBody ReopeningBody body) {
        var why = body.why();
        return why == null || why.isBlank()
                ? problem(HttpStatus.UNPROCESSABLE_CONTENT, "why-needed", "A reason is needed.")
                : answer(certification.askToReopen(actor, year, name, why.strip()), year, name);
    }

    @PostMapping("/{name}/reopening/agreement")
    @Operation(summary = "The second person agrees, and the period is open")
    ResponseEntity<Object> agree(Actor actor, @PathVariable SchoolYear year, @PathVariable Period.Name name) {
        return answer(certification.reopen(actor, year, name), year, name);
    }

    private ResponseEntity<Object> answer(CertifyDecision decision, SchoolYear year, Period.Name name) {
        return switch (decision) {
            case CertifyDecision.Certified(var certificate) ->
                ResponseEntity.status(HttpStatus.CREATED).body(CertificateJson.of(certificate));
            case CertifyDecision.Asked _ ->
                ResponseEntity.status(HttpStatus.ACCEPTED).body(json(periods.of(year, name)));
            case CertifyDecision.Reopened _ -> ResponseEntity.ok(json(periods.of(year, name)));
            case CertifyDecision.Refused refused -> refused(refused);
        };
    }

    private static ResponseEntity<Object> refused(CertifyDecision.Refused refused) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, "The period stays as it is.");
        var obstacle = PeriodJson.ObstacleJson.of(refused);
        problem.setProperty("code", obstacle.code());
        problem.setProperty("missing", obstacle.missing());
        problem.setProperty("unsigned", obstacle.unsigned());
        return ResponseEntity.status(HttpStatus.CONFLICT).body(problem);
    }

    private static ResponseEntity<Object> problem(HttpStatus status, String code, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setProperty("code", code);
        return ResponseEntity.status(status).body(problem);
    }

    private PeriodJson json(Period period) {
        return PeriodJson.of(
                period,
                period.isLocked() ? null : certification.obstacle(period.year(), period.name()),
                reopenings.of(period).orElse(null));
    }
}
