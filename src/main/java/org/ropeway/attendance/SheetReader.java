package org.ropeway.attendance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ropeway.agency.Agencies;
import org.ropeway.agency.Calendars;
import org.ropeway.attendance.SheetRows.Facts;
import org.ropeway.catalog.Course;
import org.ropeway.catalog.Courses;
import org.ropeway.catalog.Method;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Role;
import org.ropeway.law.Law;
import org.ropeway.schedule.Meetings;
import org.ropeway.schedule.Section;
import org.ropeway.schedule.Sections;
import org.ropeway.seating.Attending;
import org.ropeway.seating.Rosters;
import org.ropeway.shared.DateSpan;
import org.ropeway.shared.InstructorId;
import org.ropeway.shared.NoSuch;
import org.ropeway.shared.SectionId;
import org.ropeway.shared.StudentId;
import org.ropeway.students.Student;
import org.ropeway.students.Students;
import org.springframework.stereotype.Component;

/** Reads sheets for those who may take them. */
@Component
class SheetReader {
    private static final String LATE_AFTER = "attendance/late-after-days";
    private static final String DUAL_ENROLLMENT = "attendance/dual-enrollment-claim";

    private final SheetRows rows;
    private final Ledger ledger;
    private final Sections sections;
    private final Calendars calendars;
    private final Rosters rosters;
    private final Students students;
    private final Courses courses;
    private final Law law;
    private final Agencies agencies;
    private final Clock clock;

    SheetReader(
            SheetRows rows,
            Ledger ledger,
            Sections sections,
            Calendars calendars,
            Rosters rosters,
            Students students,
            Courses courses,
            Law law,
            Agencies agencies,
            Clock clock) {
        this.rows = rows;
        this.ledger = ledger;
        this.sections = sections;
        this.calendars = calendars;
        this.rosters = rosters;
        this.students = students;
        this.courses = courses;
        this.law = law;
        this.agencies = agencies;
        this.clock = clock;
    }

    /**
     * A section's day without what the ledger has of it.
     *
     * @param students who sit there on that day
     * @param known the same as the ledger's rules ask for it
     */
    record Class(
            Section section,
            LocalDate day,
            @Nullable Span meeting,
            Facts facts,
            Set<StudentId> students,
            LedgerRules.Known known) {
        Span meets() {
            return java.util.Objects.requireNonNull(meeting, "the section does not meet");
        }
    }

    /** @throws NoSuch if there is no such section, or the actor may not take its sheet of that day */
    Class byId(Actor actor, SectionId id, LocalDate day) {
        var section = sections.byId(id);
        var facts = rows.facts(id, day);
        if (!mayTake(actor, section.instructor(), facts.substitute())) {
            throw new NoSuch("section", id);
        }
        var calendar = calendars.of(new DateSpan(day, day));
        var meeting = Meetings.of(List.of(section), calendar).getOrDefault(id, List.of()).stream()
                .findFirst();
        var attending = rosters.attending(List.of(id), calendar.terms()).getOrDefault(id, List.of());
        return new Class(
                section,
                day,
                meeting.map(one -> Span.of(one.start(), one.end())).orElse(null),
                facts,
                attending.stream()
                        .filter(one -> one.on(day))
                        .map(Attending::student)
                        .collect(Collectors.toSet()),
                new LedgerRules.Known(Map.of(id, section), Map.of(id, attending), calendar));
    }

    /** The section's instructor, who stands in on that day, and the director. */
    private static boolean mayTake(Actor actor, @Nullable InstructorId instructor, @Nullable InstructorId substitute) {
        return actor.has(Role.DIRECTOR)
                || instructor != null && actor.instructors().contains(instructor)
                || substitute != null && actor.instructors().contains(substitute);
    }

    /** The class as its sheet, with everybody whom the ledger has in it on that day, enrolled or not. */
    Sheet sheet(Class one) {
        var days = ledger.day(one.students(), one.day());
        var known = students.byIds(one.students());
        var meets = one.meeting() == null ? List.<Span>of() : List.of(one.meeting());
        var lines = known.stream()
                .sorted(Comparator.comparing(
                                (Student student) -> student.name().listed(), String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(student -> student.id().toString()))
                .map(student -> line(student, days, one, meets))
                .toList();
        return new Sheet(
                one.section(),
                courses.byId(one.section().course()),
                one.day(),
                one.meeting(),
                one.facts().taking(),
                one.facts().notMet(),
                one.facts().substitute(),
                one.facts().certified(),
                isLate(one),
                lines);
    }

    /** Whoever has only minutes outside the class is not on its sheet before that is taken. */
    private static Sheet.Line line(Student student, Map<StudentId, StudentDay> days, Class one, List<Span> meets) {
        var section = one.section().id();
        var day = days.getOrDefault(student.id(), new StudentDay());
        var here = day.claimed().stream()
                .filter(claimed -> isInClassOf(section, claimed.part()))
                .map(StudentDay.Claimed::span)
                .toList();
        var elsewhere = day.claimed().stream()
                .filter(claimed -> !isInClassOf(section, claimed.part()))
                .filter(claimed -> !Span.common(List.of(claimed.span()), meets).isEmpty())
                .map(claimed -> new Sheet.Elsewhere(claimed.part().section(), claimed.span()))
                .toList();
        var inside = Span.common(here, meets);
        boolean entered = !inside.isEmpty() || one.facts().taking() != null && day.isOnSheetOf(section);
        return new Sheet.Line(student, entered, inside, Span.without(here, meets), elsewhere);
    }

    static boolean isInClassOf(SectionId section, StudentDay.Part part) {
        return part.section().equals(section) && part.kind() != Kind.TRAINING_STATION;
    }

    /** Whether the sheet was never taken, and is asked for why only now. */
    boolean isLate(Class one) {
        var today = today();
        return one.facts().taking() == null
                && one.day().isBefore(today)
                && one.day().plusDays(law.on(one.day(), LATE_AFTER).whole()).isBefore(today);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), agencies.current().zone());
    }

    /** What a class's minutes are and who claims them: the same hour is never claimed from two sources. */
    StudentDay.Part part(Section section, LocalDate day) {
        var course = courses.byId(section.course());
        var kind = course.method() == Method.CLASSROOM ? Kind.CLASSROOM : Kind.RELATED_INSTRUCTION;
        return new StudentDay.Part(section.id(), kind, claim(course, day));
    }

    private Claim claim(Course course, LocalDate day) {
        boolean college =
                course.isDualEnrollment() && law.on(day, DUAL_ENROLLMENT).text().equals("college");
        return college ? Claim.COLLEGE : Claim.ROP;
    }

    /** Those of the asked who do not sit in the section that day. */
    static Set<StudentId> strangers(Class one, List<StudentId> asked) {
        var strangers = new HashSet<>(asked);
        strangers.removeAll(one.students());
        return strangers;
    }
}
