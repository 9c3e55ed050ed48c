package org.ropeway.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.ropeway.shared.NoSuch;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** What a page says when there is none to show, in the shell of the agency that was asked. */
@ControllerAdvice(annotations = Controller.class)
class ErrorPages implements ErrorViewResolver {
    private final Words words;

    ErrorPages(Words words) {
        this.words = words;
    }

    @ExceptionHandler
    void notThere(NoSuch missing, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    /** Somebody else holds the lock for longer than three seconds: it is worth trying again. */
    @ExceptionHandler
    void busy(CannotAcquireLockException busy, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> facts) {
        var kind = switch (status) {
            case NOT_FOUND, METHOD_NOT_ALLOWED -> "missing";
            case FORBIDDEN, UNAUTHORIZED -> "forbidden";
            case TOO_MANY_REQUESTS, SERVICE_UNAVAILABLE, CONFLICT -> "busy";
            case PAYLOAD_TOO_LARGE -> "large";
            default -> status.is4xxClientError() ? "unclear" : "fault";
        };
        var page = new ErrorPage(words.say("error." + kind + ".title"), words.say("error." + kind + ".text"));
        return new ModelAndView("shell/error", Map.of("page", page), status);
    }

    record ErrorPage(String title, String text) {}
}
