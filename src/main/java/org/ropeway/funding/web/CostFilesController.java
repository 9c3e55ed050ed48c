package org.ropeway.funding.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.catalog.sheet.ReportPart;
import org.ropeway.funding.CostFiles;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Allowed;
import org.ropeway.identity.Role;
import org.ropeway.shared.SchoolYear;
import org.ropeway.shell.Crumb;
import org.ropeway.shell.Option;
import org.ropeway.shell.Words;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Budgets and expenditures from and to files, on a page. */
@Controller
@Allowed({Role.DIRECTOR, Role.BUSINESS_OFFICE})
class CostFilesController {
    private final CostFiles files;
    private final Years years;
    private final Words words;

    CostFilesController(CostFiles files, Years years, Words words) {
        this.files = files;
        this.years = years;
        this.words = words;
    }

    /** All that files.html shows. @param news what came of a file; none before one was sent */
    record FilesPage(
            String title,
            String lede,
            List<Crumb> crumbs,
            List<Option> years,
            String year,
            @Nullable ReportPart news) {}

    @GetMapping("/funding/costs/import")
    String newOne(@RequestParam(required = false) @Nullable SchoolYear year, Model model) {
        model.addAttribute("page", page(years.chosen(year), null));
        return "funding/files";
    }

    @PostMapping("/funding/costs/import")
    String create(
            @RequestParam MultipartFile file,
            @RequestParam SchoolYear year,
            @RequestParam(defaultValue = "false") boolean dryRun,
            Actor actor,
            Model model)
            throws IOException {
        var name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        var report = files.read(actor.who(), name, file.getBytes(), year, dryRun);
        model.addAttribute("page", page(year, ReportPart.of(report, words)));
        return "funding/files";
    }

    /** The year's lines as a file that imports again unchanged. */
    @GetMapping("/funding/costs/lines.csv")
    ResponseEntity<byte[]> export(@RequestParam SchoolYear year) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("cost-lines-%s.csv".formatted(year))
                                .build()
                                .toString())
                .body(files.write(year).getBytes(StandardCharsets.UTF_8));
    }

    private FilesPage page(SchoolYear year, @Nullable ReportPart news) {
        return new FilesPage(
                words.say("funding.files.title"),
                words.say("funding.files.lede"),
                List.of(new Crumb(words.say("funding.costs.title"), "/funding/costs")),
                years.options(year),
                year.toString(),
                news);
    }
}
