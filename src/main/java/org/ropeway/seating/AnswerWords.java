package org.ropeway.seating;

import java.util.Locale;
import org.ropeway.shell.Words;
import org.springframework.stereotype.Component;

/** The sentence for each reason, in the language asked for. Pages, letters and interfaces say the same. */
@Component
public class AnswerWords {
    private final Words words;

    AnswerWords(Words words) {
        this.words = words;
    }

    /** Why the section gave no seat, to the student: "The last seat went to band 2, lottery place 112; you are band 2, place 118." */
    public String say(Locale locale, Answer.Because because) {
        var other = because.other() == null ? "" : because.other();
        boolean later = because.round() > 1 && because.why() == org.ropeway.allocation.Reason.Why.LAST_SEAT;
        var key = "seating.why." + because.why().name() + (later ? ".LATER" : "");
        return words.sayIn(
                locale,
                key,
                because.lastBand(),
                because.lastPlace(),
                because.ownBand(),
                because.ownPlace(),
                because.code(),
                other,
                because.round());
    }

    /** What happens next on the waiting list; empty for somebody who does not wait. */
    public String waiting(Locale locale, Answer.Because because) {
        return because.waiting() == 0 ? "" : words.sayIn(locale, "seating.waiting", because.waiting());
    }

    public String say(Locale locale, Answer.LeftOut leftOut) {
        return locale.getLanguage().equals("es") ? leftOut.spanish() : leftOut.english();
    }
}
