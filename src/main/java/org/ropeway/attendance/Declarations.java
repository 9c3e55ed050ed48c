package org.ropeway.attendance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ropeway.attendance.Refusal.Reason;
import org.ropeway.attendance.SheetReader.Class;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Role;
import org.ropeway.journal.Journal;
import org.ropeway.schedule.Instructors;
import org.ropeway.shared.InstructorId;
import org.ropeway.shared.NoSuch;
import org.ropeway.shared.SectionId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is said of a class besides its sheet: that it was not held, and who takes it instead of its instructor. */
@Service
@Transactional
public class Declarations {
    private final SheetReader reader;
    private final SheetRows rows;
    private final Instructors instructors;
    private final Journal journal;
    private final Clock clock;

    Declarations(SheetReader reader, SheetRows rows, Instructors instructors, Journal journal, Clock clock) {
        this.reader = reader;
        this.rows = rows;
        this.instructors = instructors;
        this.journal = journal;
        this.clock = clock;
    }

    /** Says that a section did not meet on a day on which its pattern has it meet, so that no sheet is missing. */
    public SheetDecision notMet(Actor by, SectionId section, LocalDate day, String why) {
        var one = reader.byId(by, section, day);
        var reason = against(one, why);
        if (reason != null) {
            return new SheetDecision.Refused(List.of(Refusal.of(reason, section, day)), reader.sheet(one));
        }
        if (rows.declareNotMet(section, day, why.strip(), by.who(), clock.instant())) {
            journal.record(by.who(), "attendance.not-met", "section", section, detail(one), why.strip());
        }
        return new SheetDecision.Taken(0);
    }

    private @Nullable Reason against(Class one, String why) {
        if (one.meeting() == null) {
            return Reason.OUTSIDE_MEETING;
        }
        if (one.facts().certified()) {
            return Reason.CERTIFIED;
        }
        if (one.day().isAfter(reader.today())) {
            return Reason.IN_FUTURE;
        }
        if (one.facts().taking() != null) {
            return Reason.TAKEN_BEFORE;
        }
        return why.isBlank() ? Reason.NO_REASON_GIVEN : null;
    }

    /** Takes it back: the section did meet, and its sheet may be taken. */
    public SheetDecision met(Actor by, SectionId section, LocalDate day) {
        var one = reader.byId(by, section, day);
        if (one.facts().certified()) {
            return new SheetDecision.Refused(List.of(Refusal.of(Reason.CERTIFIED, section, day)), reader.sheet(one));
        }
        if (rows.declareMet(section, day)) {
            journal.record(by.who(), "attendance.met", "section", section, detail(one));
        }
        return new SheetDecision.Taken(0);
    }

    /**
     * Names who takes a section on a day instead of its instructor; for the director.
     *
     * @param substitute none: its instructor takes it
     * @throws NoSuch if there is no such section or instructor, or the actor is not the director
     */
    public void substitute(Actor by, SectionId section, LocalDate day, @Nullable InstructorId substitute) {
        if (!by.has(Role.DIRECTOR)) {
            throw new NoSuch("section", section);
        }
        var one = reader.byId(by, section, day);
        var name = substitute == null ? "-" : instructors.byId(substitute).name();
        rows.substitute(section, day, substitute);
        var detail = Map.of("code", one.section().code(), "day", day, "substitute", name);
        journal.record(by.who(), "attendance.substitute", "section", section, detail);
    }

    private static Map<String, ?> detail(Class one) {
        return Map.of("code", one.section().code(), "day", one.day());
    }
}
