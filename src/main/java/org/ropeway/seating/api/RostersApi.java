package org.ropeway.seating.api;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Allowed;
import org.ropeway.identity.Role;
import org.ropeway.seating.Attending;
import org.ropeway.seating.DropDecision;
import org.ropeway.seating.Rosters;
import org.ropeway.shared.SectionId;
import org.ropeway.shared.StudentId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Rosters: an instructor's own sections, a counselor's own students, the director's all. */
@RestController
@RequestMapping("/api/v1/rosters")
@Allowed({Role.INSTRUCTOR, Role.COUNSELOR, Role.DIRECTOR})
class RostersApi {
    private final Rosters rosters;

    RostersApi(Rosters rosters) {
        this.rosters = rosters;
    }

    /** @param seated in all, also students whom the token's owner may not see */
    record RosterJson(UUID section, String code, int seats, int seated, int waiting, List<LineJson> students) {}

    /**
     * @param place on the waiting list, 1 for the next; null for those seated
     * @param lastDay of a student who was dropped; null for others
     */
    record LineJson(
            UUID student,
            String name,
            @Nullable Integer grade,
            Rosters.Standing standing,
            @Nullable Integer place,
            int rank,
            Instant since,
            @Nullable LocalDate lastDay) {
        static LineJson of(Rosters.Line line) {
            var enrollment = line.enrollment();
            var grade = line.student().grade();
            return new LineJson(
                    enrollment.student().value(),
                    line.student().name().listed(),
                    grade == null ? null : grade.value(),
                    enrollment.standing(),
                    enrollment.place() == 0 ? null : enrollment.place(),
                    enrollment.rank(),
                    enrollment.since(),
                    enrollment.lastDay());
        }
    }

    @GetMapping("/{section}")
    @Operation(summary = "Who sits in a section and who waits, as far as the token's owner may see")
    RosterJson show(Actor actor, @PathVariable SectionId section) {
        var roster = rosters.of(actor, section);
        return new RosterJson(
                section.value(),
                roster.section().code(),
                roster.seats(),
                roster.seated(),
                roster.waiting(),
                roster.lines().stream().map(LineJson::of).toList());
    }

    /** @param lastDay the last day in the section, which may lie ahead; the seat is free at once */
    record DropBody(UUID student, LocalDate lastDay, String why) {}

    /** @param firstDay the first day in the section */
    record DropJson(UUID student, LocalDate firstDay, LocalDate lastDay) {}

    @PostMapping("/{section}/drops")
    @Allowed({Role.COUNSELOR, Role.DIRECTOR})
    @Operation(summary = "Ends a student's seat: by the director, or by the counselor of the student's school")
    ResponseEntity<Object> drop(Actor actor, @PathVariable SectionId section, @RequestBody DropBody body) {
        return switch (rosters.drop(actor, section, new StudentId(body.student()), body.lastDay(), body.why())) {
            case DropDecision.Dropped(Attending(var student, var days)) ->
                ResponseEntity.status(HttpStatus.CREATED)
                        .body(new DropJson(student.value(), days.first(), days.last()));
            case DropDecision.Refused(var reason) ->
                RunProblems.answer(RunProblems.problem(
                        HttpStatus.UNPROCESSABLE_CONTENT, reason.code(), "The student keeps the seat."));
        };
    }
}
