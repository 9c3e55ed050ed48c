package org.ropeway.seating.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Allowed;
import org.ropeway.identity.Role;
import org.ropeway.seating.AllocationRun;
import org.ropeway.seating.AllocationRuns;
import org.ropeway.seating.Publishing;
import org.ropeway.seating.RunArchives;
import org.ropeway.seating.RunDecision;
import org.ropeway.shared.NoSuch;
import org.ropeway.shared.SectionId;
import org.ropeway.shared.StudentId;
import org.ropeway.shell.Flash;
import org.ropeway.shell.Words;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One run: a look into it, publishing it, and taking it away to be checked. */
@Controller
@RequestMapping("/allocation/runs/{run}")
@Allowed(Role.DIRECTOR)
class RunController {
    private final RunPages pages;
    private final AllocationRuns runs;
    private final Publishing publishing;
    private final RunArchives archives;
    private final Words words;

    RunController(RunPages pages, AllocationRuns runs, Publishing publishing, RunArchives archives, Words words) {
        this.pages = pages;
        this.runs = runs;
        this.publishing = publishing;
        this.archives = archives;
        this.words = words;
    }

    /** @param q words of a student's name to look for */
    @GetMapping
    String show(
            @PathVariable AllocationRun.Id run,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "false") boolean publish,
            Locale locale,
            Model model) {
        model.addAttribute("page", pages.of(runs.byId(run), q == null ? "" : q.strip(), publish, List.of(), locale));
        return "seating/run";
    }

    @PostMapping("/publish")
    String publish(
            Actor actor, @PathVariable AllocationRun.Id run, Locale locale, RedirectAttributes redirect, Model model) {
        return switch (publishing.publish(actor.who(), run)) {
            case RunDecision.Published(var published) -> {
                Flash.good(redirect, words.say("seating.published"));
                yield "redirect:/allocation?term=" + published.ask().term();
            }
            case RunDecision.Refused refused -> {
                var told = pages.told(refused, locale);
                model.addAttribute("page", pages.of(runs.byId(run), "", false, told, locale));
                yield "seating/run";
            }
            case RunDecision.Started(var started) -> throw new IllegalStateException("published " + started.id());
        };
    }

    @GetMapping("/students/{student}")
    String student(@PathVariable AllocationRun.Id run, @PathVariable StudentId student, Locale locale, Model model) {
        model.addAttribute("page", pages.student(runs.byId(run), student, locale));
        return "seating/run-student";
    }

    @GetMapping("/sections/{section}")
    String section(@PathVariable AllocationRun.Id run, @PathVariable SectionId section, Locale locale, Model model) {
        model.addAttribute("page", pages.section(runs.byId(run), section, locale));
        return "seating/run-section";
    }

    /** The folder that {@code ./ropeway allocate verify} checks. */
    @GetMapping("/export.zip")
    ResponseEntity<byte[]> export(@PathVariable AllocationRun.Id run) throws IOException {
        var known = runs.byId(run);
        if (known.totals() == null) {
            throw new NoSuch("result of run", run);
        }
        var zip = new ByteArrayOutputStream();
        archives.write(known, zip);
        var file =
                ContentDisposition.attachment().filename("run-" + run + ".zip").build();
        return ResponseEntity.status(HttpStatus.OK)
                .header(HttpHeaders.CONTENT_TYPE, "application/zip")
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .body(zip.toByteArray());
    }
}
