package org.ropeway.attendance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ropeway.agency.Calendars;
import org.ropeway.attendance.Ledger.Draft;
import org.ropeway.attendance.LedgerRows.Booked;
import org.ropeway.attendance.LedgerRows.Slot;
import org.ropeway.attendance.Outside.Place;
import org.ropeway.attendance.OutsideRows.Line;
import org.ropeway.attendance.Posting.Act;
import org.ropeway.attendance.Refusal.Reason;
import org.ropeway.identity.Actor;
import org.ropeway.schedule.Meetings;
import org.ropeway.schedule.Section;
import org.ropeway.schedule.Sections;
import org.ropeway.seating.Attending;
import org.ropeway.seating.Rosters;
import org.ropeway.shared.DateSpan;
import org.ropeway.shared.SectionId;
import org.ropeway.shared.StudentId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Minutes that were right when they were written and are not any more: a student was dropped from a day before them, a day was
 * closed or classes let out early, a section's hours or its term changed. They stay until somebody takes them back or sets
 * right what contradicts them; no period that has any is certified.
 */
@Service
@Transactional(readOnly = true)
public class OutsideHours {
    private final OutsideRows rows;
    private final LedgerRows ledgerRows;
    private final Ledger ledger;
    private final Sections sections;
    private final Meetings meetings;
    private final Rosters rosters;
    private final Calendars calendars;
    private final Periods periods;

    OutsideHours(
            OutsideRows rows,
            LedgerRows ledgerRows,
            Ledger ledger,
            Sections sections,
            Meetings meetings,
            Rosters rosters,
            Calendars calendars,
            Periods periods) {
        this.rows = rows;
        this.ledgerRows = ledgerRows;
        this.ledger = ledger;
        this.sections = sections;
        this.meetings = meetings;
        this.rosters = rosters;
        this.calendars = calendars;
        this.periods = periods;
    }

    /** By day. Reads every entry of the span once. */
    public List<Outside> of(DateSpan span) {
        var facts = facts(span);
        var found = new ArrayList<Outside>();
        rows.linesOf(rows.suspects(span, facts.seats(), facts.meetings()))
                .forEach((place, lines) -> outside(place, lines, facts).forEach(found::add));
        found.addAll(twice(span, facts));
        found.sort(Comparator.comparing(Outside::day));
        return found;
    }

    /** What two records of one person claim both: it was certified before they were found to be one. */
    private List<Outside> twice(DateSpan span, Facts facts) {
        var records = new HashSet<>(facts.vanished().keySet());
        records.addAll(facts.vanished().values());
        var entries = records.isEmpty() ? Map.<Slot, List<Booked>>of() : ledgerRows.entries(records, span);
        var found = new ArrayList<Outside>();
        entries.forEach((slot, booked) -> {
            var now = facts.vanished().get(slot.student());
            if (now != null) {
                var own = LedgerRules.dayOf(entries.getOrDefault(new Slot(now, slot.day()), List.of()));
                found.addAll(twice(slot, LedgerRules.dayOf(booked), own, facts));
            }
        });
        return found;
    }

    private static List<Outside> twice(Slot slot, StudentDay theirs, StudentDay own, Facts facts) {
        var had = own.claimed().stream().map(StudentDay.Claimed::span).toList();
        var bySection = new LinkedHashMap<SectionId, List<Entry>>();
        for (var claimed : theirs.claimed()) {
            var part = claimed.part();
            Span.common(List.of(claimed.span()), had)
                    .forEach(span -> bySection
                            .computeIfAbsent(part.section(), _ -> new ArrayList<>())
                            .add(Entry.takeBack(slot.student(), slot.day(), part.kind(), part.claim(), span)));
        }
        return bySection.entrySet().stream()
                .map(one -> new Outside(
                        one.getKey(),
                        slot.student(),
                        slot.day(),
                        Reason.CLAIMED_TWICE,
                        facts.isLocked(slot.day()),
                        one.getValue()))
                .toList();
    }

    /** @param seats by section; those of one record of a person count for all; @param vanished records, each with the one that stands */
    private record Facts(
            Map<SectionId, Section> sections,
            Map<SectionId, List<Attending>> seats,
            Map<SectionId, Map<LocalDate, Span>> meetings,
            Map<SectionId, DateSpan> terms,
            Set<LocalDate> closed,
            List<DateSpan> locked,
            Map<StudentId, StudentId> vanished) {

        boolean isLocked(LocalDate day) {
            return locked.stream().anyMatch(span -> span.contains(day));
        }
    }

    private Facts facts(DateSpan span) {
        var all = sections.all().stream().collect(Collectors.toMap(Section::id, Function.identity()));
        var meets = new HashMap<SectionId, Map<LocalDate, Span>>();
        meetings.of(all.values(), span)
                .forEach((section, classes) -> meets.put(section, LedgerRules.stretches(classes)));
        var terms = new HashMap<SectionId, DateSpan>();
        var days = calendars.terms().stream()
                .collect(Collectors.toMap(org.ropeway.agency.Term::id, org.ropeway.agency.Term::days));
        all.values().forEach(section -> terms.put(section.id(), days.get(section.term())));
        var vanished = rows.vanished();
        return new Facts(
                all,
                OutsideRows.ofPersons(rosters.attending(all.keySet()), vanished),
                meets,
                terms,
                new HashSet<>(calendars.closedDays(span)),
                periods.certified(span),
                vanished);
    }

    private static List<Outside> outside(Place place, List<Line> lines, Facts facts) {
        var reason = reasonAgainst(place, facts);
        var meeting = facts.meetings().getOrDefault(place.section(), Map.of()).get(place.day());
        var day = LedgerRules.dayOf(lines.stream().map(Line::booked).toList());
        var backs = new ArrayList<Entry>();
        for (var claimed : day.claimed()) {
            var part = claimed.part();
            var spans = reason == null ? unexplained(claimed, lines, meeting) : List.of(claimed.span());
            spans.forEach(
                    span -> backs.add(Entry.takeBack(place.student(), place.day(), part.kind(), part.claim(), span)));
        }
        return backs.isEmpty()
                ? List.of()
                : List.of(new Outside(
                        place.section(),
                        place.student(),
                        place.day(),
                        reason == null ? Reason.OUTSIDE_MEETING : reason,
                        facts.isLocked(place.day()),
                        backs));
    }

    private static @Nullable Reason reasonAgainst(Place place, Facts facts) {
        var term = facts.terms().get(place.section());
        if (term == null || !term.contains(place.day()) || facts.closed().contains(place.day())) {
            return Reason.NOT_IN_CALENDAR;
        }
        return facts.seats().getOrDefault(place.section(), List.of()).stream()
                        .anyMatch(seat -> seat.student().equals(place.student()) && seat.on(place.day()))
                ? null
                : Reason.NOT_ENROLLED;
    }

    /** Stations have hours of their own; make-up time and trips were given a reason. */
    private static List<Span> unexplained(StudentDay.Claimed claimed, List<Line> lines, @Nullable Span meeting) {
        if (claimed.part().kind() == Kind.TRAINING_STATION) {
            return List.of();
        }
        var borne = lines.stream()
                .filter(line -> line.isExplained() && line.entry().minutes() > 0)
                .map(line -> line.entry().span())
                .collect(Collectors.toCollection(ArrayList::new));
        if (meeting != null) {
            borne.add(meeting);
        }
        return Span.without(List.of(claimed.span()), borne);
    }

    /**
     * Takes back what still stands outside at these places; what does not any more is left alone.
     *
     * @param why asked for, and kept with the entries
     */
    @Transactional
    public PostDecision takeBack(Actor by, Collection<Place> places, String why) {
        if (places.isEmpty()) {
            return new PostDecision.Posted(List.of());
        }
        var days = places.stream().map(Place::day).sorted().toList();
        var backs = new LinkedHashMap<SectionId, List<Entry>>();
        of(new DateSpan(days.getFirst(), days.getLast())).stream()
                .filter(one -> places.contains(one.place()))
                .forEach(one -> backs.computeIfAbsent(one.section(), _ -> new ArrayList<>())
                        .addAll(one.backs()));
        var drafts = backs.entrySet().stream()
                .map(one -> new Draft(one.getKey(), one.getValue()))
                .toList();
        if (why.isBlank()) {
            return new PostDecision.Refused(drafts.stream()
                    .map(draft -> Refusal.of(
                            Reason.NO_REASON_GIVEN,
                            draft.section(),
                            draft.entries().getFirst().day()))
                    .toList());
        }
        return ledger.post(by.who(), Act.CORRECTION, why.strip(), drafts);
    }
}
