package org.ropeway.shell;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.spring6.util.FieldUtils;

/** What a form's field shows: the value as it was sent, right or wrong. For shell/field.html alone. */
@Component("fieldValues")
class FieldValues {

    /** @param context the template's {@code #ctx}; the form is its {@code th:object} */
    public String text(IExpressionContext context, String field) {
        var status = FieldUtils.getBindStatus(context, "*{" + field + "}");
        return status == null || status.getDisplayValue() == null ? "" : status.getDisplayValue();
    }

    /** The chosen ones of several. */
    public List<String> texts(IExpressionContext context, String field) {
        var status = FieldUtils.getBindStatus(context, "*{" + field + "}");
        var value = status == null ? null : status.getValue();
        return switch (value) {
            case Collection<?> many -> many.stream().map(String::valueOf).toList();
            case Object[] many -> Arrays.stream(many).map(String::valueOf).toList();
            case null -> List.of();
            default -> List.of(value.toString());
        };
    }
}
