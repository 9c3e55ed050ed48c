package org.ropeway.funding.web;

import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ropeway.funding.ada.UsedParameter;
import org.ropeway.law.Law;
import org.ropeway.shared.Cents;
import org.ropeway.shell.Words;
import org.springframework.stereotype.Component;

/** Parameters that a figure was computed with, in words. */
@Component
class ParameterLines {
    private final Law law;
    private final Words words;

    ParameterLines(Law law, Words words) {
        this.law = law;
        this.words = words;
    }

    /** @param holds between which days @param local whether it is to be seen as a local setting */
    record Line(String name, String value, String holds, String source, String standing, boolean local) {}

    List<Line> of(List<UsedParameter> used, Locale locale) {
        return used.stream().map(one -> line(one, locale)).toList();
    }

    private Line line(UsedParameter used, Locale locale) {
        var parameter = law.parameter(used.parameter());
        return new Line(
                locale.getLanguage().equals("es") ? parameter.descripcion() : parameter.description(),
                value(used, locale),
                holds(used),
                source(used.parameter(), used.source(), locale),
                words.say(used.standing().messageKey()),
                used.standing().isLocal());
    }

    /** The law as a reader of the language cites it; what an agency has written stays as it is. */
    String source(String id, String cited, Locale locale) {
        var source = law.parameter(id).source();
        return cited.equals(source.section()) ? source.section(locale) : cited;
    }

    private String value(UsedParameter used, Locale locale) {
        return switch (used.unit()) {
            case "cents" -> new Cents(Long.parseLong(used.value())).in(locale);
            case "month-day" -> words.day(MonthDay.parse("--" + used.value()));
            default -> words.say("law.unit." + used.unit(), used.value());
        };
    }

    private String holds(UsedParameter used) {
        var from = used.from();
        var to = used.to();
        boolean always = from == null || from.getYear() <= 1970;
        return always
                ? to == null ? words.say("ada.always") : words.say("ada.until", day(to))
                : to == null ? words.say("ada.since", day(from)) : words.say("ada.between", day(from), day(to));
    }

    private String day(java.time.@Nullable LocalDate day) {
        return day == null ? "" : words.day(day);
    }
}
