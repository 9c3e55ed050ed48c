package org.ropeway.enrollment.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ropeway.catalog.Course;
import org.ropeway.eligibility.Outcome;
import org.ropeway.enrollment.Sheet.Choice;
import org.ropeway.enrollment.Sheet.Conflict;
import org.ropeway.enrollment.Sheet.Seating;
import org.ropeway.enrollment.Wish;
import org.ropeway.enrollment.web.ListView.SectionView;
import org.ropeway.enrollment.web.ListView.WishView;
import org.ropeway.shell.Words;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Wishes, and courses that may become wishes, with their sections in words. */
@Component
class WishViews {
    private final Words words;
    private final Times times;
    private final VerdictWords verdicts;

    WishViews(Words words, Times times, VerdictWords verdicts) {
        this.words = words;
        this.times = times;
        this.verdicts = verdicts;
    }

    /** @param listed what is on the list already */
    List<WishView> views(List<Choice> choices, Set<Wish> listed) {
        return choices.stream()
                .map(choice -> view(choice, choices.size(), listed))
                .toList();
    }

    private WishView view(Choice choice, int size, Set<Wish> listed) {
        var course = choice.course();
        var outcome = choice.verdict().outcome();
        return new WishView(
                choice.rank(),
                choice.wish().code(),
                course.title(locale()),
                meta(course),
                words.say(choice.wish().section() == null ? "enrollment.wish.any" : "enrollment.wish.one"),
                "/catalog/" + course.code(),
                VerdictWords.tag(outcome),
                verdicts.answer(outcome),
                verdicts.blocking(choice.verdict()),
                choice.rank() == 1,
                choice.rank() == size,
                listed.contains(choice.wish()),
                choice.sections().stream()
                        .map(seating -> view(course, seating, outcome, listed))
                        .toList());
    }

    private SectionView view(Course course, Seating seating, Outcome best, Set<Wish> listed) {
        var section = seating.section();
        var meeting = section.meeting();
        var wish = new Wish(course.id(), section.id());
        return new SectionView(
                wish.code(),
                times.days(meeting),
                "%s – %s".formatted(times.time(meeting.start()), times.time(meeting.end())),
                seating.site().name(),
                words.say("enrollment.section.seats", section.seats()),
                share(seating),
                seating.wayMinutes() == 0 ? null : words.say("enrollment.section.way", seating.wayMinutes()),
                no(seating, best),
                seating.conflicts().stream().map(this::conflict).toList(),
                listed.contains(wish));
    }

    private String meta(Course course) {
        var hours = words.say("enrollment.course.hours", course.hours().minutes() / 60, course.credits());
        var college = course.college();
        return college == null ? hours : hours + " · " + college.college() + " " + college.code();
    }

    private @Nullable String share(Seating seating) {
        var share = seating.share();
        if (share == null) {
            return null;
        }
        var release = share.release();
        return release == null
                ? words.say("enrollment.section.share", share.seats())
                : words.say("enrollment.section.shareUntil", share.seats(), times.day(release));
    }

    /** Only where this section is worse than the best: what concerns all of them stands above the cards. */
    private @Nullable String no(Seating seating, Outcome best) {
        return seating.verdict().outcome() == best
                ? null
                : verdicts.blocking(seating.verdict()).getFirst().text();
    }

    private String conflict(Conflict conflict) {
        return words.say("enrollment.conflict." + conflict.kind(), conflict.with(), times.meeting(conflict.when()));
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
