package org.ropeway.enrollment;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ropeway.agency.Calendars;
import org.ropeway.agency.Term;
import org.ropeway.catalog.Course;
import org.ropeway.catalog.Courses;
import org.ropeway.eligibility.Waivers;
import org.ropeway.enrollment.Sheet.Busy;
import org.ropeway.enrollment.Sheet.Choice;
import org.ropeway.enrollment.Sheet.Seating;
import org.ropeway.identity.Actor;
import org.ropeway.law.Law;
import org.ropeway.schedule.Section;
import org.ropeway.shared.StudentId;
import org.ropeway.shared.TermId;
import org.ropeway.students.HomeClass;
import org.ropeway.students.HomeClasses;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lays a student's list out with sections, conflicts and eligibility, for those who have a part in it. */
@Service
@Transactional(readOnly = true)
public class Sheets {
    private final Desks desks;
    private final WishLists lists;
    private final RequestWindows windows;
    private final HomeClasses homeClasses;
    private final Calendars calendars;
    private final Courses courses;
    private final Waivers waivers;
    private final Law law;

    Sheets(
            Desks desks,
            WishLists lists,
            RequestWindows windows,
            HomeClasses homeClasses,
            Calendars calendars,
            Courses courses,
            Waivers waivers,
            Law law) {
        this.desks = desks;
        this.lists = lists;
        this.windows = windows;
        this.homeClasses = homeClasses;
        this.calendars = calendars;
        this.courses = courses;
        this.waivers = waivers;
        this.law = law;
    }

    /** @throws org.ropeway.shared.NoSuch if the actor has no part in the student's requests */
    public Sheet of(Actor actor, StudentId student, TermId termId) {
        var desk = desks.toRead(actor, student, termId);
        var term = calendars.term(termId);
        var home = busy(student, term);
        return new Sheet(
                desk.student(),
                term,
                windows.find(termId).orElse(null),
                desk.window(),
                desk.list(),
                desk.ofAge(),
                desk.limits().wishes(),
                desk.limits().seats(),
                desk.book().admission(Applicants.of(desk.student())),
                desk.book().band(Applicants.of(desk.student())),
                wished(desk, home),
                home,
                lists.history(student, termId),
                waivers.of(student, termId));
    }

    /**
     * Courses offered in the term that the student might add, best first.
     *
     * @param words looked for in titles and texts; all offered courses if empty
     * @param limit at most so many
     */
    public List<Choice> find(Actor actor, StudentId student, TermId termId, String words, int limit) {
        var desk = desks.toRead(actor, student, termId);
        var home = busy(student, calendars.term(termId));
        var found = words.isBlank() ? courses.all() : courses.search(words);
        return found.stream()
                .filter(course -> desk.offer().has(Wish.forCourse(course.id())))
                .limit(limit)
                .map(course -> choice(desk, home, 0, Wish.forCourse(course.id()), course))
                .toList();
    }

    private List<Choice> wished(Desk desk, List<Busy> home) {
        var wishes = desk.list().wishes();
        return IntStream.range(0, wishes.size())
                .mapToObj(i -> {
                    var wish = wishes.get(i);
                    return choice(desk, home, i + 1, wish, courses.byId(wish.course()));
                })
                .toList();
    }

    private Choice choice(Desk desk, List<Busy> home, int rank, Wish wish, Course course) {
        int way =
                law.on(desk.book().policy().day(), "enrollment/travel-minutes").whole();
        var conflicts = new Conflicts(home, way);
        var rivals = rivals(desk, wish);
        var who = Applicants.of(desk.student());
        var sections = desk.offer().meeting(wish).stream()
                .map(section -> seating(desk, section, conflicts, rivals, way))
                .toList();
        return new Choice(rank, wish, course, desk.offer().verdict(desk.book(), who, wish), sections);
    }

    private static Seating seating(
            Desk desk, Section section, Conflicts conflicts, List<Conflicts.Rival> rivals, int way) {
        var site = Objects.requireNonNull(desk.offer().sites().get(section.site()));
        boolean own =
                site.school() != null && site.school().equals(desk.student().school());
        return new Seating(
                section,
                site,
                desk.offer().verdict(desk.book(), Applicants.of(desk.student()), section),
                section.shares().stream()
                        .filter(share -> share.district().equals(desk.student().district()))
                        .findFirst()
                        .orElse(null),
                conflicts.of(section, own, rivals),
                own ? 0 : way);
    }

    /** The other wishes; two for the same course are alternatives, not rivals. */
    private static List<Conflicts.Rival> rivals(Desk desk, Wish wish) {
        return desk.list().wishes().stream()
                .filter(other -> !other.course().equals(wish.course()))
                .map(other ->
                        new Conflicts.Rival(titleOf(desk, other), desk.offer().meeting(other)))
                .toList();
    }

    private static String titleOf(Desk desk, Wish wish) {
        var course = desk.offer().courses().get(wish.course());
        return course == null ? wish.course().toString() : course.title();
    }

    private List<Busy> busy(StudentId student, Term term) {
        var busy = new ArrayList<Busy>();
        for (var at : homeClasses.of(student)) {
            if (isIn(term, at)) {
                at.meetings().forEach(when -> busy.add(new Busy(at.title(), when)));
            }
        }
        return busy;
    }

    private static boolean isIn(Term term, HomeClass at) {
        return Stream.ofNullable(at.term()).allMatch(span -> span.overlaps(term.days()));
    }
}
