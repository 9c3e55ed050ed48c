package org.ropeway.schedule;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ropeway.agency.Calendars;
import org.ropeway.agency.ClosedDay;
import org.ropeway.agency.Directory;
import org.ropeway.agency.EarlyRelease;
import org.ropeway.agency.Site;
import org.ropeway.journal.Journal;
import org.ropeway.schedule.CalendarDecision.Changed;
import org.ropeway.schedule.CalendarDecision.Reason;
import org.ropeway.schedule.CalendarDecision.Refused;
import org.ropeway.shared.DateSpan;
import org.ropeway.shared.SiteId;
import org.ropeway.shared.Who;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes of the agency's calendar, each with its line in the journal: closed days, and days on which classes end early. */
@Service
@Transactional
public class SchoolCalendar {
    private final Calendars calendars;
    private final Directory directory;
    private final Journal journal;

    SchoolCalendar(Calendars calendars, Directory directory, Journal journal) {
        this.calendars = calendars;
        this.directory = directory;
        this.journal = journal;
    }

    /** Closes those days of the span that are in a term. A day that is closed already keeps closed, for the new reason. */
    public CalendarDecision close(Who by, DateSpan span, String why) {
        var days = inTerms(span);
        var refusal = refusal(days, why);
        if (refusal != null) {
            return new Refused(refusal);
        }
        days.forEach(day -> calendars.close(day, why.strip()));
        return changed(by, "day.close", new DateSpan(days.getFirst(), days.getLast()), null, why.strip());
    }

    /** Opens the closed days of the span again. */
    public CalendarDecision open(Who by, DateSpan span) {
        var closed = calendars.closures(span);
        if (closed.isEmpty()) {
            return new Refused(Reason.NOTHING_SET);
        }
        closed.stream().map(ClosedDay::day).forEach(calendars::open);
        var days = new DateSpan(closed.getFirst().day(), closed.getLast().day());
        return changed(by, "day.open", days, null, null);
    }

    /** Lets classes end early, or at another hour than said before for the same day and site. */
    public CalendarDecision releaseEarly(Who by, EarlyRelease early) {
        var refusal = refusal(inTerms(new DateSpan(early.day(), early.day())), early.why());
        if (refusal == null && early.site() != null && !isOurs(early.site())) {
            refusal = Reason.NO_SUCH_SITE;
        }
        if (refusal != null) {
            return new Refused(refusal);
        }
        calendars.releaseEarly(early.day(), early.until(), early.why().strip(), early.site());
        return changed(
                by,
                "day.release",
                new DateSpan(early.day(), early.day()),
                early,
                early.why().strip());
    }

    /** Takes an early release back. @param site none for the one of every site */
    public CalendarDecision releaseAsUsual(Who by, LocalDate day, @Nullable SiteId site) {
        var one = new DateSpan(day, day);
        var set = calendars.earlyReleases(one).stream()
                .filter(early -> site == null ? early.site() == null : site.equals(early.site()))
                .findFirst();
        if (set.isEmpty() || !calendars.releaseAsUsual(day, site)) {
            return new Refused(Reason.NOTHING_SET);
        }
        return changed(by, "day.as-usual", one, set.get(), null);
    }

    private List<LocalDate> inTerms(DateSpan span) {
        return calendars.terms().stream()
                .flatMap(term -> term.days().common(span).stream())
                .flatMap(DateSpan::days)
                .distinct()
                .sorted()
                .toList();
    }

    private static @Nullable Reason refusal(List<LocalDate> days, String why) {
        if (days.isEmpty()) {
            return Reason.OUTSIDE_TERMS;
        }
        return why.isBlank() ? Reason.NO_REASON_GIVEN : null;
    }

    private boolean isOurs(SiteId site) {
        return directory.sites().stream().map(Site::id).anyMatch(site::equals);
    }

    private Changed changed(Who by, String act, DateSpan days, @Nullable EarlyRelease early, @Nullable String why) {
        var detail = new HashMap<String, Object>(Map.of("day", days.first()));
        if (!days.last().equals(days.first())) {
            detail.put("last day", days.last());
        }
        if (early != null) {
            detail.put("until", early.until());
            detail.put("site", early.site() == null ? "all" : early.site());
        }
        journal.record(by, act, "calendar", days.first(), detail, why);
        return new Changed(days);
    }
}
