package org.ropeway.seating;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.ropeway.eligibility.Finding;
import org.ropeway.eligibility.Outcome;
import org.ropeway.eligibility.Verdict;
import org.ropeway.enrollment.AllocationRequest;
import org.ropeway.enrollment.WishList;
import org.ropeway.seating.TermInput.LeftOut;
import org.ropeway.seating.TermInput.Why;
import org.ropeway.seating.TermInput.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says, in both languages, why a list or wish does not take part. */
@Component
class LeftOutWords {
    static final Locale SPANISH = Locale.of("es");

    private final MessageSource messages;

    LeftOutWords(MessageSource messages) {
        this.messages = messages;
    }

    LeftOut wholeList(AllocationRequest list) {
        if (list.admission().outcome() != Outcome.ELIGIBLE) {
            return new LeftOut(list.student(), 0, null, null, Why.NOT_ADMITTED, words(list.admission()));
        }
        boolean unsigned = list.status() == WishList.Status.SUBMITTED && !list.consented();
        var why = unsigned ? Why.CONSENT_MISSING : Why.NOT_APPROVED;
        return new LeftOut(list.student(), 0, null, null, why, plain(why));
    }

    LeftOut notOffered(AllocationRequest list, AllocationRequest.Wanted wish) {
        return new LeftOut(
                list.student(), wish.rank(), wish.course(), wish.section(), Why.NOT_OFFERED, plain(Why.NOT_OFFERED));
    }

    LeftOut namedAbove(AllocationRequest list, AllocationRequest.Wanted wish) {
        return new LeftOut(
                list.student(), wish.rank(), wish.course(), wish.section(), Why.NAMED_ABOVE, plain(Why.NAMED_ABOVE));
    }

    LeftOut notEligible(AllocationRequest list, AllocationRequest.Wanted wish, AllocationRequest.Choice choice) {
        var why = choice.verdict().outcome() == Outcome.UNKNOWN ? Why.UNDECIDED : Why.NOT_ELIGIBLE;
        return new LeftOut(list.student(), wish.rank(), wish.course(), choice.section(), why, words(choice.verdict()));
    }

    private Words plain(Why why) {
        var key = "seating.left-out." + why.name();
        return new Words(messages.getMessage(key, null, Locale.ENGLISH), messages.getMessage(key, null, SPANISH), "");
    }

    private Words words(Verdict verdict) {
        var ground = verdict.blocking().getFirst().ground();
        return new Words(sentence(ground, Locale.ENGLISH), sentence(ground, SPANISH), ground.source());
    }

    private String sentence(Finding.Ground ground, Locale locale) {
        var facts = ground.facts().stream().map(fact -> told(fact, locale)).toArray();
        var key = "eligibility.reason." + ground.reason().name();
        return String.valueOf(messages.getMessage(key, facts, ground.reason().name(), locale));
    }

    private static Object told(Object fact, Locale locale) {
        return switch (fact) {
            case LocalDate day ->
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(locale)
                        .format(day);
            case LocalTime time ->
                DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                        .withLocale(locale)
                        .format(time);
            case Number number -> number;
            default -> fact.toString();
        };
    }
}
