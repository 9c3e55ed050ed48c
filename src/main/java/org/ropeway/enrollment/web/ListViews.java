package org.ropeway.enrollment.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ropeway.enrollment.ListAct;
import org.ropeway.enrollment.RequestWindow;
import org.ropeway.enrollment.Sheet;
import org.ropeway.enrollment.WishList.Status;
import org.ropeway.enrollment.web.ListView.Badge;
import org.ropeway.enrollment.web.ListView.ConsentView;
import org.ropeway.enrollment.web.ListView.Line;
import org.ropeway.enrollment.web.ListView.Notice;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Grant;
import org.ropeway.identity.Role;
import org.ropeway.shell.Option;
import org.ropeway.shell.Step;
import org.ropeway.shell.Words;
import org.springframework.stereotype.Component;

/** Puts a sheet into words for one reader. */
@Component
class ListViews {
    private final Words words;
    private final Times times;
    private final VerdictWords verdicts;
    private final WishViews wishes;
    private final Weeks weeks;

    ListViews(Words words, Times times, VerdictWords verdicts, WishViews wishes, Weeks weeks) {
        this.words = words;
        this.times = times;
        this.verdicts = verdicts;
        this.wishes = wishes;
        this.weeks = weeks;
    }

    /** @param found courses that may be added; @param q what was looked for */
    ListView view(Actor actor, Sheet sheet, String q, List<Sheet.Choice> found) {
        var list = sheet.list();
        var listed = Set.copyOf(list.wishes());
        return new ListView(
                "/requests/%s/%s".formatted(sheet.student().id(), sheet.term().id()),
                sheet.student().id().toString(),
                sheet.term().id().toString(),
                list.version(),
                sheet.isEditable(),
                badges(sheet),
                verdicts.findings(sheet.admission()),
                verdicts.why(sheet.band()),
                sheet.band().source(),
                steps(sheet),
                notice(isFamily(actor, sheet), sheet),
                words.say(sheet.isEditable() ? "enrollment.list.empty" : "enrollment.list.none"),
                wishes.views(sheet.wishes(), listed),
                list.wishes().size() >= sheet.mostWishes(),
                list.seatsWanted(),
                seats(sheet),
                consent(actor, sheet),
                sheet.isEditable() && !list.wishes().isEmpty(),
                sheet.isOpen() && (list.status() == Status.SUBMITTED || list.status() == Status.APPROVED),
                weeks.week(sheet),
                q,
                wishes.views(found, listed),
                sheet.history().stream().map(this::line).toList());
    }

    private List<Badge> badges(Sheet sheet) {
        var badges = new ArrayList<Badge>();
        var outcome = sheet.admission().outcome();
        badges.add(new Badge(VerdictWords.tag(outcome), words.say("enrollment.admission." + outcome)));
        badges.add(new Badge("plain", verdicts.band(sheet.band())));
        if (sheet.list().isConsented()) {
            badges.add(new Badge("ok", words.say("enrollment.consent.given")));
        }
        return badges;
    }

    private List<Step> steps(Sheet sheet) {
        var list = sheet.list();
        boolean sent = list.status() == Status.SUBMITTED || list.status() == Status.APPROVED;
        boolean approved = list.status() == Status.APPROVED;
        boolean returned = list.status() == Status.RETURNED;
        var consent = list.consent();
        return List.of(
                step("rank", sent, !returned && !sent, closes(sheet)),
                returned
                        ? new Step(words.say("enrollment.step.returned"), Step.State.BLOCKED)
                        : step("send", sent, false, null),
                step("consent", consent != null, sent, consent == null ? null : times.day(consent.at())),
                step("approve", approved, sent && consent != null, null),
                step("seats", false, approved, null));
    }

    private Step step(String key, boolean done, boolean now, @Nullable String note) {
        var state = done ? Step.State.DONE : now ? Step.State.NOW : Step.State.LATER;
        return new Step(words.say("enrollment.step." + key), state, note);
    }

    private @Nullable String closes(Sheet sheet) {
        var window = sheet.window();
        return window == null ? null : words.say("enrollment.window.until", times.day(window.closes()));
    }

    private @Nullable Notice notice(boolean family, Sheet sheet) {
        var window = sheet.window();
        var returned = sheet.list().returned();
        if (returned != null) {
            return new Notice(
                    "warning",
                    words.say(
                            "enrollment.notice.returned",
                            words.say(returned.reason().messageKey())),
                    returned.words());
        }
        var status = sheet.windowStatus();
        if (window == null || status == null) {
            return new Notice("info", words.say("enrollment.notice.none"), words.say("enrollment.notice.none.text"));
        }
        return switch (status) {
            case UPCOMING ->
                new Notice(
                        "info",
                        words.say("enrollment.notice.upcoming"),
                        words.say("enrollment.notice.upcoming.text", times.moment(window.opens())));
            case CLOSED ->
                new Notice(
                        "info",
                        words.say("enrollment.notice.closed"),
                        words.say("enrollment.notice.closed.text", times.moment(window.closes())));
            case OPEN -> family ? open(sheet, window) : null;
        };
    }

    private @Nullable Notice open(Sheet sheet, RequestWindow window) {
        var closes = times.moment(window.closes());
        return switch (sheet.list().status()) {
            case NOT_STARTED, DRAFT ->
                new Notice(
                        "info",
                        words.say("enrollment.notice.unsent"),
                        words.say("enrollment.notice.unsent.text", closes));
            case SUBMITTED ->
                sheet.list().isConsented()
                        ? new Notice(
                                "success",
                                words.say("enrollment.notice.sent"),
                                words.say("enrollment.notice.sent.text"))
                        : new Notice(
                                "warning",
                                words.say("enrollment.notice.consent"),
                                words.say("enrollment.notice.consent.text"));
            case APPROVED ->
                new Notice(
                        "success",
                        words.say("enrollment.notice.approved"),
                        words.say("enrollment.notice.approved.text"));
            case RETURNED -> null;
        };
    }

    private List<Option> seats(Sheet sheet) {
        return IntStream.rangeClosed(1, sheet.mostSeats())
                .mapToObj(n -> new Option(String.valueOf(n), words.say("enrollment.seats", n)))
                .toList();
    }

    /** The actor's own consent where it counts, the paper for staff, and otherwise none: the guardian is asked. */
    private @Nullable ConsentView consent(Actor actor, Sheet sheet) {
        var list = sheet.list();
        if (list.isConsented() || list.wishes().isEmpty() || list.status() == Status.APPROVED) {
            return null;
        }
        var own = sheet.ofAge() ? Role.STUDENT : Role.GUARDIAN;
        boolean self = actor.grants().stream()
                .anyMatch(grant -> grant.role() == own && sheet.student().id().equals(grant.student()));
        if (self) {
            return new ConsentView(
                    sheet.ofAge(),
                    words.say("enrollment.consent.statement." + own),
                    words.say("enrollment.consent.name"),
                    "");
        }
        return isFamily(actor, sheet)
                ? null
                : new ConsentView(
                        false,
                        words.say("enrollment.consent.statement.PAPER"),
                        words.say("enrollment.consent.name.paper"),
                        "");
    }

    static boolean isFamily(Actor actor, Sheet sheet) {
        return actor.grants().stream()
                .map(Grant::student)
                .anyMatch(sheet.student().id()::equals);
    }

    private Line line(ListAct act) {
        var what = words.say(act.kind().messageKey());
        var reason = act.reason();
        return new Line(
                times.moment(act.at()),
                reason == null ? what : what + ": " + words.say(reason.messageKey()),
                "%s (%s)".formatted(act.by(), verdicts.role(act.role())),
                act.words());
    }
}
