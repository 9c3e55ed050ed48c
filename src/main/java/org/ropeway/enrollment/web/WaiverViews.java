package org.ropeway.enrollment.web;

import java.util.Collections;
import org.jspecify.annotations.Nullable;
import org.ropeway.catalog.Courses;
import org.ropeway.eligibility.Waiver;
import org.ropeway.enrollment.web.StudentBoardPage.WaiverView;
import org.ropeway.identity.Actor;
import org.ropeway.shell.Words;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Waivers in words. */
@Component
class WaiverViews {
    private final Courses courses;
    private final Words words;
    private final Times times;
    private final VerdictWords verdicts;

    WaiverViews(Courses courses, Words words, Times times, VerdictWords verdicts) {
        this.courses = courses;
        this.words = words;
        this.times = times;
        this.verdicts = verdicts;
    }

    /** @param student the student's name */
    WaiverView view(Actor actor, Waiver waiver, String student) {
        boolean may = waiver.holds()
                && !Collections.disjoint(actor.roles(), waiver.rule().mayWaive());
        return new WaiverView(
                rule(waiver),
                words.say("eligibility.basis." + waiver.basis()),
                waiver.given().why(),
                signed(waiver.given()),
                revoked(waiver.revoked()),
                may ? "/waivers/%s/revocation".formatted(waiver.id().value()) : null,
                student,
                "/board/%s?term=%s".formatted(waiver.student(), waiver.term()));
    }

    private String rule(Waiver waiver) {
        var rule = words.say("eligibility.rule." + waiver.rule());
        var course = waiver.course();
        return course == null
                ? rule
                : courses.find(course)
                        .map(known -> rule + ": " + known.title(LocaleContextHolder.getLocale()))
                        .orElse(rule);
    }

    private String signed(Waiver.Signed signed) {
        return "%s, %s (%s)".formatted(times.day(signed.at()), signed.by(), verdicts.role(signed.role()));
    }

    private @Nullable String revoked(Waiver.@Nullable Signed signed) {
        return signed == null ? null : signed(signed) + ": " + signed.why();
    }
}
