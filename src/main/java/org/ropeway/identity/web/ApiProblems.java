package org.ropeway.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.ropeway.shared.NoSuch;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What the API answers when it cannot do as asked: RFC 9457 problems, each with a stable {@code code}. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiProblems {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notThere(NoSuch missing, HttpServletRequest request) {
        return problem(HttpStatus.NOT_FOUND, "not-found", String.valueOf(missing.getMessage()), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> nobody(AuthenticationException nobody, HttpServletRequest request) {
        var answer = problem(HttpStatus.UNAUTHORIZED, "token-needed", "A valid token is needed.", request);
        return ResponseEntity.status(answer.getStatusCode())
                .header("WWW-Authenticate", "Bearer")
                .body(answer.getBody());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notAllowed(AccessDeniedException refused, HttpServletRequest request) {
        return problem(HttpStatus.FORBIDDEN, "not-allowed", "The token's role may not do this.", request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException unreadable, HttpServletRequest request) {
        return problem(HttpStatus.BAD_REQUEST, "body-unreadable", BodyFault.of(unreadable), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missing(MissingServletRequestParameterException missing, HttpServletRequest request) {
        var detail = "The parameter %s is missing.".formatted(missing.getParameterName());
        return problem(HttpStatus.BAD_REQUEST, "parameter-missing", detail, request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrong(MethodArgumentTypeMismatchException wrong, HttpServletRequest request) {
        var detail = "The parameter %s cannot be '%s'.".formatted(wrong.getName(), wrong.getValue());
        return problem(HttpStatus.BAD_REQUEST, "parameter-wrong", detail, request);
    }

    private static ResponseEntity<ProblemDetail> problem(
            HttpStatus status, String code, String detail, HttpServletRequest request) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setInstance(URI.create(request.getRequestURI()));
        problem.setProperty("code", code);
        return ResponseEntity.status(status).body(problem);
    }
}
