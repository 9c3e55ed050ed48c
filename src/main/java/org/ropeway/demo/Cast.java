package org.ropeway.demo;

import static org.ropeway.identity.Role.BUSINESS_OFFICE;
import static org.ropeway.identity.Role.COUNSELOR;
import static org.ropeway.identity.Role.DIRECTOR;
import static org.ropeway.identity.Role.DISTRICT_CLERK;
import static org.ropeway.identity.Role.DISTRICT_REPRESENTATIVE;
import static org.ropeway.identity.Role.EMPLOYER;
import static org.ropeway.identity.Role.GUARDIAN;
import static org.ropeway.identity.Role.INSTRUCTOR;
import static org.ropeway.identity.Role.LIAISON;
import static org.ropeway.identity.Role.OPERATOR;
import static org.ropeway.identity.Role.STATE_READER;
import static org.ropeway.identity.Role.STUDENT;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ropeway.agency.School;
import org.ropeway.enrollment.WishList.Status;
import org.ropeway.schedule.Instructor;
import org.ropeway.schedule.Section;

/** Who signs in to the demo: one person a role, chosen so that each has something to do now. */
final class Cast {
    /** In the order in which they are printed. */
    static final List<SignIn> ALL = List.of(
            valley(STUDENT, "student", "ranks courses for the next term; the window is open"),
            valley(GUARDIAN, "guardian", "consents to what a daughter or son asks for"),
            valley(COUNSELOR, "counselor", "approves or returns the lists of Reedley High School's students"),
            valley(DIRECTOR, "director", "watches the requests, allocates seats, publishes"),
            valley(DISTRICT_CLERK, "clerk", "imports Kings Canyon's roster, and says who is who"),
            valley(DISTRICT_REPRESENTATIVE, "representative", "sees what the own district sends, gets and pays"),
            valley(INSTRUCTOR, "instructor", "sees the sections to teach and their rosters"),
            valley(LIAISON, "liaison", "reads the catalog; training at businesses comes later"),
            valley(EMPLOYER, "employer", "reads the catalog; agreements and hours come later"),
            valley(BUSINESS_OFFICE, "business", "sees what courses cost, and invoices the member districts"),
            valley(OPERATOR, "operator", "reads the rules and the journal"),
            new SignIn("state", STATE_READER, "reader", "signs in; the state's picture comes later"),
            new SignIn("la-puente", STUDENT, "student", "reads which seats were given, and why"),
            new SignIn("la-puente", COUNSELOR, "counselor", "sees who got a seat, and prints the letters"),
            new SignIn("la-puente", INSTRUCTOR, "instructor", "sees the rosters of the sections"),
            new SignIn("la-puente", DIRECTOR, "director", "looks after a term that is allocated and published"),
            new SignIn("la-county", DIRECTOR, "director", "runs a program of 23 districts and 26,000 students"),
            new SignIn("sacramento", COUNSELOR, "counselor", "enrolls any high-school student of the district"));

    private final World world;

    Cast(World world) {
        this.world = world;
    }

    private static SignIn valley(org.ropeway.identity.Role role, String username, String now) {
        return new SignIn("valley", role, username, now);
    }

    static List<SignIn> of(String agency) {
        return ALL.stream().filter(one -> one.agency().equals(agency)).toList();
    }

    /** The school of the counselor and the student who sign in. */
    School homeSchool() {
        return world.places().schools().stream()
                .filter(school -> school.name().equals("Reedley High School"))
                .findFirst()
                .orElse(world.places().schools().getFirst());
    }

    /** A junior who has not begun a list; where seats are published, one who waits for more than one answer. */
    Pupil student() {
        if (world.program().isPublished()) {
            return world.asks().stream()
                    .filter(ask ->
                            ask.status() == Status.APPROVED && ask.wishes().size() > 2)
                    .map(Ask::pupil)
                    .filter(juniors(homeSchool())::contains)
                    .findFirst()
                    .orElseThrow();
        }
        Set<Pupil> asking = world.asks().stream().map(Ask::pupil).collect(Collectors.toSet());
        return juniors(homeSchool()).stream()
                .filter(pupil -> !asking.contains(pupil))
                .findFirst()
                .orElseThrow();
    }

    /** A junior whose list waits for a parent's consent. */
    Pupil child() {
        return world.asks().stream()
                .filter(ask -> ask.status() == Status.SUBMITTED && !ask.consented())
                .map(Ask::pupil)
                .filter(juniors(homeSchool())::contains)
                .findFirst()
                .orElseThrow();
    }

    /** Who teaches most sections. */
    Instructor instructor() {
        var load = world.sections().stream().collect(Collectors.groupingBy(Section::instructor, Collectors.counting()));
        return world.instructors().stream()
                .max(Comparator.comparing(one -> load.getOrDefault(one.id(), 0L)))
                .orElseThrow();
    }

    private List<Pupil> juniors(School school) {
        return world.pupils().stream()
                .filter(pupil -> pupil.school().equals(school) && pupil.grade().value() == 11)
                .filter(pupil -> pupil.birthDate() != null)
                .toList();
    }
}
