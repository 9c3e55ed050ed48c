package org.ropeway.seating.api;

import java.util.List;
import org.ropeway.seating.RunDecision;
import org.ropeway.shared.StudentId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Refusals as RFC 9457 problems; the {@code code} is the reason's name in small letters with hyphens, and stays. */
final class RunProblems {
    private RunProblems() {}

    static ResponseEntity<Object> of(RunDecision.Refused refused) {
        var changes = refused.changes();
        var problem = problem(HttpStatus.CONFLICT, refused.reason().code(), detail(refused.reason()));
        if (changes != null) {
            problem.setProperty("changedSections", changes.sections());
            List<String> students =
                    changes.students().stream().map(StudentId::toString).toList();
            problem.setProperty("changedStudents", students);
        }
        if (!refused.violations().isEmpty()) {
            problem.setProperty("violations", refused.violations());
        }
        return answer(problem);
    }

    static ProblemDetail problem(HttpStatus status, String code, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setProperty("code", code);
        return problem;
    }

    static ResponseEntity<Object> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus()).body(problem);
    }

    private static String detail(RunDecision.Reason reason) {
        return switch (reason) {
            case NO_DRAW -> "No lottery number was drawn for the term.";
            case ALREADY_PUBLISHED -> "A run of the term is published.";
            case ALREADY_COMPUTING -> "The same is being computed now.";
            case NOTHING_TO_ALLOCATE -> "No list of the term takes part.";
            case NOT_DONE -> "The run is not done.";
            case DRAWN_AGAIN -> "Another lottery number was drawn since the run began.";
            case INPUT_CHANGED -> "Lists or sections have changed since the run read them.";
            case NOT_VERIFIED -> "The verifier found that the result breaks a rule.";
        };
    }
}
