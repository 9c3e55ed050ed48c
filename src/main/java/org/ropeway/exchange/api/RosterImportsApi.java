package org.ropeway.exchange.api;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.ropeway.agency.Directory;
import org.ropeway.exchange.RosterDesk;
import org.ropeway.exchange.RosterImports;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Allowed;
import org.ropeway.identity.Role;
import org.ropeway.shared.NoSuch;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Roster imports. A package is handed in as {@code multipart/form-data} (part {@code file}) or as the body itself
 * ({@code application/zip}); the answer is the run, which goes on in the background.
 */
@RestController
@RequestMapping("/api/v1/roster-imports")
@Allowed({Role.DISTRICT_CLERK, Role.DIRECTOR})
class RosterImportsApi {
    private static final int MOST_FAULTS = 1_000;
    private static final int MOST_RUNS = 200;

    private final RosterDesk desk;
    private final RosterImports imports;
    private final Directory directory;

    RosterImportsApi(RosterDesk desk, RosterImports imports, Directory directory) {
        this.desk = desk;
        this.imports = imports;
        this.directory = directory;
    }

    /** @param district the district's code in the agency: {@code clovis} */
    @PostMapping(consumes = "multipart/form-data")
    ResponseEntity<RosterImport> create(
            Actor actor,
            @RequestParam String district,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam MultipartFile file)
            throws IOException {
        try (var bytes = file.getInputStream()) {
            return take(
                    actor,
                    district,
                    dryRun,
                    bytes,
                    Objects.requireNonNullElse(file.getOriginalFilename(), "roster.zip"));
        }
    }

    @PostMapping(consumes = "application/zip")
    ResponseEntity<RosterImport> create(
            Actor actor,
            @RequestParam String district,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(defaultValue = "roster.zip") String fileName,
            InputStream body) {
        return take(actor, district, dryRun, body, fileName);
    }

    /** The latest imports of the caller's districts, newest first, without their files. */
    @GetMapping
    Latest latest(Actor actor, @RequestParam(defaultValue = "30") int limit) {
        return new Latest(desk.latest(actor, Math.clamp(limit, 1, MOST_RUNS)).stream()
                .map(run -> RosterImport.of(run, directory))
                .toList());
    }

    /** Imports, newest first. */
    record Latest(List<RosterImport> imports) {}

    @GetMapping("/{id}")
    RosterImport show(Actor actor, @PathVariable UUID id) {
        return RosterImport.of(desk.run(actor, id), directory);
    }

    /** @param after how many faults are known already; the answer's {@code next} goes on from there */
    @GetMapping("/{id}/faults")
    Faults faults(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int after,
            @RequestParam(defaultValue = "100") int limit) {
        var run = desk.run(actor, id);
        int most = Math.clamp(limit, 1, MOST_FAULTS);
        var page = imports.faults(run.id(), Math.max(0, after), most).stream()
                .map(RosterImport.Fault::of)
                .toList();
        return new Faults(page, page.size() == most ? Math.max(0, after) + most : null);
    }

    /** A part of the faults. @param next the next {@code after}; null at the end */
    record Faults(
            List<RosterImport.Fault> faults,
            @org.jspecify.annotations.Nullable Integer next) {}

    private ResponseEntity<RosterImport> take(
            Actor actor, String code, boolean dryRun, InputStream zip, String fileName) {
        if (fileName.length() > 120) {
            throw problem("file-name-too-long", "A file name has at most 120 characters.");
        }
        var district = directory.findDistrict(code).orElseThrow(() -> new NoSuch("district", code));
        var run = desk.handIn(actor, district.id(), zip, fileName, dryRun);
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/roster-imports/" + run.id()))
                .body(RosterImport.of(run, directory));
    }

    private static ErrorResponseException problem(String code, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, detail);
        problem.setProperty("code", code);
        return new ErrorResponseException(HttpStatus.BAD_REQUEST, problem, null);
    }
}
