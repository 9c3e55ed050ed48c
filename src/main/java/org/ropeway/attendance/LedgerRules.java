package org.ropeway.attendance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ropeway.agency.Agencies;
import org.ropeway.agency.Calendars;
import org.ropeway.attendance.Ledger.Draft;
import org.ropeway.attendance.LedgerRows.Booked;
import org.ropeway.attendance.LedgerRows.Slot;
import org.ropeway.attendance.Refusal.Reason;
import org.ropeway.schedule.Meeting;
import org.ropeway.schedule.Meetings;
import org.ropeway.schedule.Section;
import org.ropeway.schedule.Sections;
import org.ropeway.seating.Attending;
import org.ropeway.seating.Rosters;
import org.ropeway.shared.DateSpan;
import org.ropeway.shared.NoSuch;
import org.ropeway.shared.SectionId;
import org.ropeway.shared.StudentId;
import org.springframework.stereotype.Component;

/** What may stand in the ledger. What is taken back need only be claimed, on a day that is not certified. */
@Component
class LedgerRules {
    /** So many refusals are told at once. */
    private static final int MOST = 200;

    private final LedgerRows rows;
    private final Sections sections;
    private final Meetings meetings;
    private final Rosters rosters;
    private final Calendars calendars;
    private final Agencies agencies;
    private final Periods periods;
    private final Clock clock;

    LedgerRules(
            LedgerRows rows,
            Sections sections,
            Meetings meetings,
            Rosters rosters,
            Calendars calendars,
            Agencies agencies,
            Periods periods,
            Clock clock) {
        this.rows = rows;
        this.sections = sections;
        this.meetings = meetings;
        this.rosters = rosters;
        this.calendars = calendars;
        this.agencies = agencies;
        this.periods = periods;
        this.clock = clock;
    }

    /** Sections of drafts, who has or had a seat in them, and their meetings on the days of the entries. */
    record Known(
            Map<SectionId, Section> sections,
            Map<SectionId, List<Attending>> attending,
            Map<SectionId, List<Meeting>> meetings) {}

    Known known(Collection<Draft> drafts) {
        if (drafts.isEmpty()) {
            return new Known(Map.of(), Map.of(), Map.of());
        }
        var known = sections(drafts);
        return new Known(known, rosters.attending(known.keySet()), meetings.of(known.values(), span(drafts)));
    }

    List<Refusal> against(Collection<Draft> drafts, @Nullable String why, Known known) {
        var refusals = new LinkedHashSet<Refusal>();
        if (drafts.isEmpty()) {
            return List.of();
        }
        var days = span(drafts);
        var locked = periods.certified(days);
        var today = LocalDate.ofInstant(clock.instant(), agencies.current().zone());
        var closed = Set.copyOf(calendars.closedDays(days));
        for (var draft : drafts) {
            var facts = new SectionFacts(
                    draft.section(),
                    calendars.term(section(known, draft).term()).days(),
                    seats(known.attending().getOrDefault(draft.section(), List.of())),
                    stretches(known.meetings().getOrDefault(draft.section(), List.of())),
                    closed,
                    why != null);
            for (var entry : draft.entries()) {
                var reason = reasonAgainst(entry, facts, locked, today);
                if (reason != null && refusals.size() < MOST) {
                    refusals.add(Refusal.of(reason, draft.section(), entry.student(), entry.day()));
                }
            }
        }
        if (refusals.isEmpty()) {
            clashes(drafts).forEach(refusals::add);
        }
        return List.copyOf(refusals);
    }

    /** @param hasReason whether minutes outside the meetings are explained */
    private record SectionFacts(
            SectionId section,
            DateSpan term,
            Map<StudentId, List<DateSpan>> seats,
            Map<LocalDate, Span> meetings,
            Set<LocalDate> closed,
            boolean hasReason) {}

    private static @Nullable Reason reasonAgainst(
            Entry entry, SectionFacts facts, List<DateSpan> locked, LocalDate today) {
        var day = entry.day();
        if (isWithin(locked, day)) {
            return Reason.CERTIFIED;
        }
        if (entry.minutes() < 0) {
            return null;
        }
        if (day.isAfter(today)) {
            return Reason.IN_FUTURE;
        }
        if (!facts.term().contains(day) || facts.closed().contains(day)) {
            return Reason.NOT_IN_CALENDAR;
        }
        if (!isWithin(facts.seats().getOrDefault(entry.student(), List.of()), day)) {
            return Reason.NOT_ENROLLED;
        }
        return facts.hasReason() || entry.kind() == Kind.TRAINING_STATION || meets(entry, facts)
                ? null
                : Reason.OUTSIDE_MEETING;
    }

    private static boolean isWithin(List<DateSpan> spans, LocalDate day) {
        for (var span : spans) {
            if (span.contains(day)) {
                return true;
            }
        }
        return false;
    }

    private static boolean meets(Entry entry, SectionFacts facts) {
        var meeting = facts.meetings().get(entry.day());
        return meeting != null && (entry.minutes() == 0 || meeting.contains(entry.span()));
    }

    /** The first clash of each student's day. */
    private List<Refusal> clashes(Collection<Draft> drafts) {
        var added = new HashMap<Slot, List<Booked>>();
        for (var draft : drafts) {
            for (var entry : draft.entries()) {
                var one = List.of(new Booked(draft.section(), entry));
                added.merge(new Slot(entry.student(), entry.day()), one, LedgerRules::both);
            }
        }
        var before = rows.entries(added.keySet());
        var clashes = new ArrayList<Refusal>();
        added.forEach((slot, booked) -> {
            var all = both(before.getOrDefault(slot, List.of()), booked);
            if (clashes.size() < MOST && !areApart(all)) {
                dayOf(all).fault().ifPresent(fault -> clashes.add(refusal(slot, fault)));
            }
        });
        return clashes;
    }

    private static List<Booked> both(List<Booked> some, List<Booked> more) {
        if (some.isEmpty()) {
            return more;
        }
        var both = new ArrayList<>(some);
        both.addAll(more);
        return both;
    }

    /** Most days are claims that do not touch: they stand without being added up. */
    private static boolean areApart(List<Booked> all) {
        for (int i = 0; i < all.size(); i++) {
            var one = all.get(i).entry();
            for (int j = 0; j < i; j++) {
                var other = all.get(j).entry();
                if (one.starts() < other.starts() + other.minutes() && other.starts() < one.starts() + one.minutes()) {
                    return false;
                }
            }
            if (one.minutes() < 0) {
                return false;
            }
        }
        return true;
    }

    private static Refusal refusal(Slot slot, StudentDay.Fault fault) {
        var other = fault.other();
        return new Refusal(
                fault.reason(),
                fault.part().section(),
                slot.student(),
                slot.day(),
                other == null ? null : other.section(),
                fault.span());
    }

    static StudentDay dayOf(Collection<Booked> booked) {
        var day = new StudentDay();
        booked.forEach(one -> day.add(one.section(), one.entry()));
        return day;
    }

    private Map<SectionId, Section> sections(Collection<Draft> drafts) {
        var known = new HashMap<SectionId, Section>();
        if (drafts.size() == 1) {
            var one = sections.byId(drafts.iterator().next().section());
            known.put(one.id(), one);
        } else {
            var asked = drafts.stream().map(Draft::section).toList();
            sections.all().stream()
                    .filter(section -> asked.contains(section.id()))
                    .forEach(section -> known.put(section.id(), section));
        }
        return known;
    }

    private static Section section(Known known, Draft draft) {
        var section = known.sections().get(draft.section());
        if (section == null) {
            throw new NoSuch("section", draft.section());
        }
        return section;
    }

    private static Map<StudentId, List<DateSpan>> seats(Collection<Attending> attending) {
        var seats = new HashMap<StudentId, List<DateSpan>>();
        attending.forEach(one ->
                seats.computeIfAbsent(one.student(), _ -> new ArrayList<>(1)).add(one.days()));
        return seats;
    }

    private static Map<LocalDate, Span> stretches(Collection<Meeting> meetings) {
        var spans = new HashMap<LocalDate, Span>();
        meetings.forEach(meeting -> spans.put(meeting.day(), Span.of(meeting.start(), meeting.end())));
        return spans;
    }

    private static DateSpan span(Collection<Draft> drafts) {
        LocalDate first = LocalDate.MAX;
        LocalDate last = LocalDate.MIN;
        for (var draft : drafts) {
            for (var entry : draft.entries()) {
                first = entry.day().isBefore(first) ? entry.day() : first;
                last = entry.day().isAfter(last) ? entry.day() : last;
            }
        }
        return new DateSpan(first, last);
    }
}
