package org.ropeway.enrollment.api;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ropeway.enrollment.RequestDecision.Reason;
import org.ropeway.enrollment.WishList;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Refusals as RFC 9457 problems; the {@code code} is the reason's name in small letters with hyphens, and stays. */
final class RequestProblems {
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"([0-9]{1,9})\"");

    private RequestProblems() {}

    /** The version of an entity tag; none where there is none or it is not one of ours. */
    static OptionalInt version(@Nullable String match) {
        var tag = TAG.matcher(match == null ? "" : match.strip());
        return tag.matches() ? OptionalInt.of(Integer.parseInt(tag.group(1))) : OptionalInt.empty();
    }

    static ResponseEntity<ProblemDetail> of(Reason reason, WishList list) {
        var status = switch (reason) {
            case STALE -> HttpStatus.PRECONDITION_FAILED;
            case WINDOW_NOT_OPEN, WINDOW_CLOSED, WRONG_STATUS -> HttpStatus.CONFLICT;
            case NO_WISHES,
                    TOO_MANY_WISHES,
                    SAME_WISH_TWICE,
                    SEATS_OUT_OF_RANGE,
                    NOT_OFFERED,
                    CONSENT_MISSING,
                    CONSENT_NOT_YOURS,
                    NOT_ADMITTED,
                    FACTS_MISSING,
                    WORDS_MISSING -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
        var code = reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
        var detail = "The list is %s, version %d.".formatted(list.status(), list.version());
        return problem(status, code, detail);
    }

    static ResponseEntity<ProblemDetail> problem(HttpStatus status, String code, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setProperty("code", code);
        return ResponseEntity.status(status).body(problem);
    }
}
