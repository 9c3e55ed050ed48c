package org.ropeway.identity.web;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;

/** What is wrong with a body that could not be read: which field, which value, what it may be. */
final class BodyFault {
    private BodyFault() {}

    static String of(HttpMessageNotReadableException unreadable) {
        return switch (unreadable.getCause()) {
            case StreamReadException broken ->
                "The body is not JSON: line %d, column %d."
                        .formatted(
                                broken.getLocation().getLineNr(),
                                broken.getLocation().getColumnNr());
            case InvalidFormatException wrong ->
                "%s cannot be '%s'%s.".formatted(field(wrong), wrong.getValue(), choices(wrong.getTargetType()));
            case JacksonException missing
            when missing.getCause() instanceof NullPointerException missed ->
                "%s is missing.".formatted(missed.getMessage());
            case JacksonException other
            when !other.getPath().isEmpty() -> "%s is not what is expected there.".formatted(field(other));
            case null, default -> "The body is not the JSON that is expected.";
        };
    }

    private static String field(JacksonException wrong) {
        return wrong.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .collect(Collectors.joining("."))
                .replace(".[", "[");
    }

    private static String choices(Class<?> type) {
        return type.isEnum()
                ? Arrays.stream(type.getEnumConstants())
                        .map(Object::toString)
                        .collect(Collectors.joining(", ", ": it is one of ", ""))
                : "";
    }
}
