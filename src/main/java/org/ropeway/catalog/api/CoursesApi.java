package org.ropeway.catalog.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ropeway.catalog.Course;
import org.ropeway.catalog.CourseEdits;
import org.ropeway.catalog.Courses;
import org.ropeway.catalog.Fingerprint;
import org.ropeway.catalog.Level;
import org.ropeway.catalog.Pathways;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Allowed;
import org.ropeway.identity.AnyRole;
import org.ropeway.identity.Role;
import org.ropeway.shared.CourseId;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The courses of the token's agency. */
@RestController
@RequestMapping("/api/v1/courses")
@Tag(name = "Catalog")
class CoursesApi {
    private static final int MOST = 200;

    private final Courses courses;
    private final CourseEdits edits;
    private final Pathways pathways;
    private final MessageSource messages;

    CoursesApi(Courses courses, CourseEdits edits, Pathways pathways, MessageSource messages) {
        this.courses = courses;
        this.edits = edits;
        this.pathways = pathways;
        this.messages = messages;
    }

    /** @param next the code to ask for after this page; none on the last */
    record CoursesBody(List<CourseBody> items, @Nullable String next) {}

    @GetMapping
    @AnyRole
    @Operation(summary = "Lists courses by code; 'after' continues after a code")
    CoursesBody index(
            @RequestParam(defaultValue = "") String words,
            @RequestParam @Nullable String sector,
            @RequestParam @Nullable String pathway,
            @RequestParam @Nullable Level level,
            @RequestParam @Nullable Boolean active,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") int limit) {
        int size = Math.clamp(limit, 1, MOST);
        var all = courses.byIds();
        var found = (words.isBlank() ? all.values() : courses.search(words))
                .stream()
                        .filter(course -> sector == null
                                || pathways.byCode(course.pathway()).sector().equals(sector))
                        .filter(course ->
                                pathway == null || course.pathway().value().equals(pathway))
                        .filter(course -> level == null || course.level() == level)
                        .filter(course -> active == null || course.active() == active)
                        .filter(course -> course.code().compareTo(after) > 0)
                        .sorted(Comparator.comparing(Course::code))
                        .limit(size + 1L)
                        .toList();
        var page = found.stream()
                .limit(size)
                .map(course -> CourseBody.of(course, all))
                .toList();
        return new CoursesBody(page, found.size() > size ? found.get(size - 1).code() : null);
    }

    @GetMapping("/{code}")
    @AnyRole
    @Operation(summary = "Tells one course; its ETag is needed to change it")
    ResponseEntity<CourseBody> show(@PathVariable String code) {
        return answer(HttpStatus.OK, courses.byCode(code));
    }

    @PutMapping("/{code}")
    @Allowed(Role.DIRECTOR)
    @Operation(summary = "Adds a course, or changes the one with this code if If-Match is its present ETag")
    ResponseEntity<?> update(
            @PathVariable String code,
            @RequestBody CourseBody body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
            Actor actor) {
        var before = courses.findByCode(code).orElse(null);
        if (before != null && match == null) {
            return problem(
                    HttpStatus.PRECONDITION_REQUIRED,
                    "if-match-needed",
                    "Send the course's ETag in If-Match.",
                    List.of());
        }
        if (before == null && match != null) {
            return problem(HttpStatus.PRECONDITION_FAILED, "changed-meanwhile", "There is no such course.", List.of());
        }
        var id = before == null ? CourseId.random() : before.id();
        var seen = match == null ? null : match.replace("\"", "");
        var edit = edits.save(actor.who(), id, body.cells(code), seen);
        if (edit.conflict()) {
            return problem(
                    HttpStatus.PRECONDITION_FAILED,
                    "changed-meanwhile",
                    "It was changed after it was read.",
                    List.of());
        }
        var course = edit.course();
        if (course == null) {
            var errors = edit.errors().stream()
                    .map(fault -> new FaultBody(
                            fault.field(),
                            fault.value(),
                            fault.rule().code(),
                            sentence(fault.rule().code())))
                    .toList();
            return problem(HttpStatus.UNPROCESSABLE_CONTENT, "course-wrong", "The course was not saved.", errors);
        }
        return answer(edit.isNew() ? HttpStatus.CREATED : HttpStatus.OK, course);
    }

    private ResponseEntity<CourseBody> answer(HttpStatus status, Course course) {
        return ResponseEntity.status(status).eTag(Fingerprint.of(course)).body(CourseBody.of(course, courses.byIds()));
    }

    private String sentence(String rule) {
        return messages.getMessage("catalog.rule." + rule, null, java.util.Locale.ENGLISH);
    }

    private static ResponseEntity<ProblemDetail> problem(
            HttpStatus status, String code, String detail, List<FaultBody> errors) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("about:blank"));
        problem.setProperties(errors.isEmpty() ? Map.of("code", code) : Map.of("code", code, "errors", errors));
        return ResponseEntity.status(status).body(problem);
    }

    /** @param field the column's name in files */
    record FaultBody(String field, String value, String code, String detail) {}
}
