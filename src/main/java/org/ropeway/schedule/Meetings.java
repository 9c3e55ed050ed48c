package org.ropeway.schedule;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ropeway.agency.CalendarSpan;
import org.ropeway.agency.Calendars;
import org.ropeway.agency.EarlyRelease;
import org.ropeway.shared.DateSpan;
import org.ropeway.shared.SectionId;
import org.ropeway.shared.SiteId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * On which days sections meet and from when to when: the weekdays of their pattern within the term, without the
 * agency's closed days. On an early release day a class ends at that hour at the latest, and one that would begin then
 * or later is not held; a site's own hour counts before the one for every site.
 */
@Service
@Transactional(readOnly = true)
public class Meetings {
    private final Calendars calendars;

    Meetings(Calendars calendars) {
        this.calendars = calendars;
    }

    /** The class of a day; empty if the section does not meet on it. */
    public Optional<Meeting> on(Section section, LocalDate day) {
        return of(section, new DateSpan(day, day)).stream().findFirst();
    }

    /** The section's classes within the span, in their order. */
    public List<Meeting> of(Section section, DateSpan span) {
        return of(List.of(section), span).getOrDefault(section.id(), List.of());
    }

    /**
     * The classes of many sections within the span, at the cost of one query in all.
     *
     * @return every section with its classes in their order, which may be none
     */
    public Map<SectionId, List<Meeting>> of(Collection<Section> sections, DateSpan span) {
        return of(sections, calendars.of(span));
    }

    /** The same by a calendar that the caller has read, on the days of its span. */
    public static Map<SectionId, List<Meeting>> of(Collection<Section> sections, CalendarSpan read) {
        var until = new HashMap<Release, LocalTime>();
        for (EarlyRelease early : read.early()) {
            until.put(new Release(early.day(), early.site()), early.until());
        }
        var calendar = new Calendar(read, until);
        return sections.stream().collect(Collectors.toMap(Section::id, calendar::of));
    }

    /** @param site none for every site */
    private record Release(LocalDate day, @Nullable SiteId site) {}

    private record Calendar(CalendarSpan read, Map<Release, LocalTime> until) {

        List<Meeting> of(Section section) {
            var term = read.terms().get(section.term());
            var days = term == null ? Optional.<DateSpan>empty() : term.days().common(read.span());
            return days.stream()
                    .flatMap(DateSpan::days)
                    .filter(day -> section.meeting().days().contains(day.getDayOfWeek()))
                    .filter(day -> !read.closed().contains(day))
                    .flatMap(day -> on(section, day).stream())
                    .toList();
        }

        private Optional<Meeting> on(Section section, LocalDate day) {
            var start = section.meeting().start();
            var end = section.meeting().end();
            var last = until.getOrDefault(
                    new Release(day, section.site()), until.getOrDefault(new Release(day, null), end));
            return last.isAfter(start)
                    ? Optional.of(new Meeting(day, start, last.isBefore(end) ? last : end))
                    : Optional.empty();
        }
    }
}
