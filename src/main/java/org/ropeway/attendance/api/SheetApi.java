package org.ropeway.attendance.api;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ropeway.attendance.Mark;
import org.ropeway.attendance.Refusal;
import org.ropeway.attendance.SheetDecision.Refused;
import org.ropeway.attendance.SheetDecision.Taken;
import org.ropeway.attendance.SheetDraft;
import org.ropeway.attendance.Sheets;
import org.ropeway.attendance.Span;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Allowed;
import org.ropeway.identity.Role;
import org.ropeway.shared.SectionId;
import org.ropeway.shared.StudentId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Attendance sheets: an instructor's own, those for which he stands in, the director's all. */
@RestController
@RequestMapping("/api/v1/sections/{section}/attendance/{day}")
@Allowed({Role.INSTRUCTOR, Role.DIRECTOR})
class SheetApi {
    private final Sheets sheets;

    SheetApi(Sheets sheets) {
        this.sheets = sheets;
    }

    /**
     * A sheet to be taken. Who is not among the students stays as they are.
     *
     * @param version that was read
     * @param why for a late sheet and for every one after the first
     */
    record SheetBody(int version, @Nullable String why, List<MarkBody> students) {
        SheetBody {
            Objects.requireNonNull(students, "students");
        }
    }

    /** @param in and out for PART, or the parts of one who came and left more than once */
    record MarkBody(
            UUID student,
            Mark.State state,
            @Nullable LocalTime in,
            @Nullable LocalTime out,
            @Nullable List<SheetJson.Stretch> parts) {
        MarkBody {
            Objects.requireNonNull(student, "student");
            Objects.requireNonNull(state, "state");
        }

        Mark mark() {
            List<Span> spans = parts == null
                    ? List.of()
                    : parts.stream()
                            .map(part -> Span.of(part.from(), part.to()))
                            .toList();
            return new Mark(new StudentId(student), state, in, out, spans);
        }
    }

    record TakenJson(UUID section, LocalDate day, int version) {}

    /** @param student none where it is not about one @param other the section that claims the minutes already */
    record RefusalJson(
            String code, @Nullable UUID student, @Nullable UUID other, SheetJson.@Nullable Stretch minutes) {
        static RefusalJson of(Refusal refusal) {
            var student = refusal.student();
            var other = refusal.other();
            var span = refusal.span();
            return new RefusalJson(
                    SheetApi.code(refusal),
                    student == null ? null : student.value(),
                    other == null ? null : other.value(),
                    span == null ? null : SheetJson.Stretch.of(span));
        }
    }

    @GetMapping
    @Operation(summary = "The attendance sheet of a section and day")
    ResponseEntity<SheetJson> show(Actor actor, @PathVariable SectionId section, @PathVariable LocalDate day) {
        var json = SheetJson.of(sheets.open(actor, section, day));
        return ResponseEntity.ok().eTag("\"" + json.version() + "\"").body(json);
    }

    @PostMapping
    @Operation(summary = "Takes the sheet: writes to the ledger what differs from it")
    ResponseEntity<Object> take(
            Actor actor,
            @PathVariable SectionId section,
            @PathVariable LocalDate day,
            @RequestBody SheetBody body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        SheetDraft draft;
        try {
            var marks = body.students().stream().map(MarkBody::mark).toList();
            draft = new SheetDraft(section, day, body.version(), key, body.why(), marks);
        } catch (IllegalArgumentException unclear) {
            return answer(
                    problem(HttpStatus.UNPROCESSABLE_CONTENT, "sheet-unclear", String.valueOf(unclear.getMessage())));
        }
        return switch (sheets.take(actor, draft)) {
            case Taken(int version) -> ResponseEntity.ok(new TakenJson(section.value(), day, version));
            case Refused refused -> answer(problem(refused));
        };
    }

    private static ProblemDetail problem(Refused refused) {
        var status = refused.isConflict() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
        var problem =
                problem(status, code(refused.refusals().getFirst()), "The sheet was not taken; nothing was written.");
        problem.setProperty(
                "refusals", refused.refusals().stream().map(RefusalJson::of).toList());
        problem.setProperty("now", SheetJson.of(refused.now()));
        return problem;
    }

    private static ProblemDetail problem(HttpStatus status, String code, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setProperty("code", code);
        return problem;
    }

    private static String code(Refusal refusal) {
        return refusal.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static ResponseEntity<Object> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus()).body(problem);
    }
}
