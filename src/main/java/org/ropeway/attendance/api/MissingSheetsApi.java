package org.ropeway.attendance.api;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.ropeway.agency.Agencies;
import org.ropeway.attendance.MissingSheets;
import org.ropeway.attendance.MissingSheets.Expected;
import org.ropeway.attendance.api.PeriodJson.SheetLine;
import org.ropeway.identity.Allowed;
import org.ropeway.identity.Role;
import org.ropeway.shared.DateSpan;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The sheets that are missing. */
@RestController
@RequestMapping("/api/v1/missing-sheets")
@Allowed({Role.BUSINESS_OFFICE, Role.DIRECTOR})
class MissingSheetsApi {
    private final MissingSheets sheets;
    private final Agencies agencies;
    private final Clock clock;

    MissingSheetsApi(MissingSheets sheets, Agencies agencies, Clock clock) {
        this.sheets = sheets;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** @param last at most a year after the first */
    @GetMapping
    @Operation(summary = "Sheets of some days, up to today, that nobody has taken or declared away, by day and section")
    ResponseEntity<Object> list(@RequestParam LocalDate first, @RequestParam LocalDate last) {
        if (last.isBefore(first) || last.isAfter(first.plusYears(1))) {
            var problem = ProblemDetail.forStatusAndDetail(
                    HttpStatus.UNPROCESSABLE_CONTENT, "The last day is within a year after the first.");
            problem.setProperty("code", "days-wrong");
            return ResponseEntity.unprocessableContent().body(problem);
        }
        var today = LocalDate.ofInstant(clock.instant(), agencies.current().zone());
        List<SheetLine> missing = sheets.expected(new DateSpan(first, last)).stream()
                .filter(Expected::isMissing)
                .filter(sheet -> !sheet.day().isAfter(today))
                .map(SheetLine::of)
                .toList();
        return ResponseEntity.ok(missing);
    }
}
