package org.ropeway.schedule.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.catalog.CourseFiles;
import org.ropeway.catalog.sheet.ReportPart;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Allowed;
import org.ropeway.identity.Role;
import org.ropeway.schedule.SectionFiles;
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

/** Courses and sections from and to files, on a page. */
@Controller
@Allowed(Role.DIRECTOR)
class FilesController {
    private final CourseFiles courses;
    private final SectionFiles sections;
    private final Words words;

    FilesController(CourseFiles courses, SectionFiles sections, Words words) {
        this.courses = courses;
        this.sections = sections;
        this.words = words;
    }

    /**
     * All that files.html shows.
     *
     * @param news what came of a file; none before one was sent
     */
    record FilesPage(
            String title,
            String lede,
            List<Crumb> crumbs,
            List<Option> kinds,
            String kind,
            @Nullable ReportPart news) {}

    @GetMapping("/catalog/import")
    String newOne(Model model) {
        model.addAttribute("page", page("courses", null));
        return "schedule/files";
    }

    @PostMapping("/catalog/import")
    String create(
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "courses") String kind,
            @RequestParam(defaultValue = "false") boolean dryRun,
            Actor actor,
            Model model)
            throws IOException {
        var name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        var report = kind.equals("sections")
                ? sections.read(actor.who(), name, file.getBytes(), dryRun)
                : courses.read(actor.who(), name, file.getBytes(), dryRun);
        model.addAttribute("page", page(kind, ReportPart.of(report, words)));
        return "schedule/files";
    }

    @GetMapping("/catalog/export/courses.csv")
    ResponseEntity<byte[]> exportCourses() {
        return download("courses.csv", courses.write());
    }

    @GetMapping("/catalog/export/sections.csv")
    ResponseEntity<byte[]> exportSections() {
        return download("sections.csv", sections.write());
    }

    private FilesPage page(String kind, @Nullable ReportPart news) {
        return new FilesPage(
                words.say("schedule.files.title"),
                words.say("schedule.files.lede"),
                List.of(new Crumb(words.say("catalog.courses.title"), "/courses")),
                List.of(
                        new Option("courses", words.say("schedule.files.courses")),
                        new Option("sections", words.say("schedule.files.sections"))),
                kind.equals("sections") ? "sections" : "courses",
                news);
    }

    private static ResponseEntity<byte[]> download(String name, String text) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
