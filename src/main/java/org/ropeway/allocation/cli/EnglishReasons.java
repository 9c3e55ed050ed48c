package org.ropeway.allocation.cli;

import java.util.List;
import org.ropeway.allocation.Reason;
import org.ropeway.allocation.Reason.Why;

/** The sentence for each reason, in English. */
final class EnglishReasons {
    private final List<String> sections;

    EnglishReasons(List<String> sections) {
        this.sections = sections;
    }

    String sentence(Reason reason) {
        var section = sections.get(reason.section());
        var when = reason.round() > 1 ? "In round %d, section".formatted(reason.round()) : "Section";
        return switch (reason.why()) {
            case LAST_SEAT ->
                "%s %s was full: the last seat open to you went to %s; you are %s."
                        .formatted(when, section, last(reason), own(reason));
            case EARLIER_ROUND ->
                "%s %s had no seat left for you: the seats open to you went in earlier rounds, where everyone gets a seat before anyone gets the next one."
                        .formatted(when, section);
            case SHARES ->
                "%s %s had no seat open to you: its seats are kept for students of districts with a share there."
                        .formatted(when, section);
            case NO_SEATS -> "Section %s has no seats.".formatted(section);
            case CLASH ->
                "Section %s meets at the same time as section %s, where you have a seat."
                        .formatted(section, sections.get(reason.other()));
            case SAME_COURSE ->
                "You have a seat in section %s of the same course.".formatted(sections.get(reason.other()));
            case HAS_ALL ->
                "You have as many seats as you can have, all of a better rank, so section %s was not asked."
                        .formatted(section);
            case FULL ->
                "Section %s is full. Seats went so as to serve the most, not by the order alone: the last in order there is %s; you are %s."
                        .formatted(section, last(reason), own(reason));
        };
    }

    private static String last(Reason reason) {
        return "band %d, lottery place %d".formatted(reason.lastBand(), reason.lastPlace());
    }

    private static String own(Reason reason) {
        return "band %d, place %d".formatted(reason.ownBand(), reason.ownPlace());
    }

    /** Whether a reason of this kind tells who got the last seat. */
    static boolean tellsLast(Why why) {
        return why == Why.LAST_SEAT || why == Why.FULL;
    }
}
