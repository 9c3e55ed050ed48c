package org.ropeway.seating;

import static org.ropeway.TestAgencies.in;

import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.catalog.Course;
import org.ropeway.enrollment.Requests;
import org.ropeway.enrollment.Requests.Seen;
import org.ropeway.enrollment.TestRequests;
import org.ropeway.enrollment.TestRequests.Place;
import org.ropeway.enrollment.Wish;
import org.ropeway.identity.Actor;
import org.ropeway.schedule.Section;
import org.ropeway.schedule.Sections;
import org.ropeway.schedule.Share;
import org.ropeway.seating.AllocationRun.Ask;
import org.ropeway.shared.InstructorId;
import org.ropeway.shared.MeetingPattern;
import org.ropeway.shared.SectionId;
import org.ropeway.shared.StudentId;
import org.ropeway.shared.Who;
import org.springframework.boot.test.context.TestComponent;

/** Approved lists, sections with few seats and runs over them. */
@TestComponent
public class TestSeating {
    static final Who DIRECTOR = Who.command("the director");
    static final String SIXTEEN = "2009-12-01";

    private final TestRequests the;
    private final Requests requests;
    private final Sections sections;
    private final LotteryDraws draws;
    private final AllocationRuns runs;
    private final Publishing publishing;
    private final Answers answers;

    TestSeating(
            TestRequests the,
            Requests requests,
            Sections sections,
            LotteryDraws draws,
            AllocationRuns runs,
            Publishing publishing,
            Answers answers) {
        this.the = the;
        this.requests = requests;
        this.sections = sections;
        this.draws = draws;
        this.runs = runs;
        this.publishing = publishing;
        this.answers = answers;
    }

    public Place aPlace() {
        return the.aPlace();
    }

    public Section aSection(Place place, Course course, String code, String meets, int seats, Share... shares) {
        return aSection(place, course, code, meets, seats, null, shares);
    }

    /** @param meets {@code "Mon Wed 13:00 15:00"} */
    public Section aSection(
            Place place,
            Course course,
            String code,
            String meets,
            int seats,
            @Nullable InstructorId instructor,
            Share... shares) {
        int times = meets.length() - "13:00 15:00".length();
        var section = new Section(
                SectionId.random(),
                course.id(),
                code,
                place.fall(),
                place.center(),
                MeetingPattern.of(
                        meets.substring(0, times - 1), meets.substring(times, times + 5), meets.substring(times + 6)),
                instructor,
                seats,
                Arrays.asList(shares));
        in(place.agency(), () -> sections.save(DIRECTOR, section));
        return section;
    }

    public StudentId aStudent(Place place) {
        return the.aStudentBorn(place, SIXTEEN, 11);
    }

    /** A student whose counselor approved the list. */
    public StudentId aStudentWishing(Place place, int seats, Wish... wishes) {
        var student = aStudent(place);
        approve(place, student, seats, wishes);
        return student;
    }

    public void approve(Place place, StudentId student, int seats, Wish... wishes) {
        var counselor = place.counselor();
        var fall = place.fall();
        in(place.agency(), () -> {
            requests.change(counselor, new Seen(student, fall, 0), List.of(wishes), seats);
            requests.submit(counselor, new Seen(student, fall, 1), "Rosa Ruiz");
            return requests.approve(counselor, new Seen(student, fall, 2));
        });
    }

    public static Wish section(Section section) {
        return new Wish(section.course(), section.id());
    }

    public static Wish course(Course course) {
        return Wish.forCourse(course.id());
    }

    public LotteryDraw draw(Place place, long number) {
        var ask = new LotteryDraws.Ask(
                place.fall(), LotteryDraw.Method.DRAWN_IN_PUBLIC, number, "Dice before the board", "");
        return in(place.agency(), () -> ((LotteryDraws.Decision.Drawn) draws.draw(DIRECTOR, ask)).draw());
    }

    public AllocationRun aRun(Place place, Ask ask) {
        return in(place.agency(), () -> {
            var started = (RunDecision.Started) runs.start(DIRECTOR, ask, null);
            return runs.await(started.run().id(), Duration.ofSeconds(60));
        });
    }

    /** Waits until no run of the place is at work. */
    public List<AllocationRun> awaitAll(Place place) {
        return in(
                place.agency(),
                () -> runs.of(place.fall()).stream()
                        .map(run -> runs.await(run.id(), Duration.ofSeconds(60)))
                        .toList());
    }

    /** Who has the largest lottery place in the published result. */
    public StudentId lastInOrder(Place place, List<StudentId> students) {
        return in(
                place.agency(),
                () -> students.stream()
                        .max(Comparator.comparingInt(student -> answers.of(place.director(), student, place.fall())
                                .orElseThrow()
                                .place()))
                        .orElseThrow());
    }

    public AllocationRun aFairRun(Place place, int seatsPerStudent) {
        return aRun(place, Ask.fair(place.fall(), seatsPerStudent, AllocationRun.Shares.RELEASED));
    }

    public RunDecision publish(Place place, AllocationRun run) {
        return in(place.agency(), () -> publishing.publish(DIRECTOR, run.id()));
    }

    public Actor theStudent(Place place, StudentId student) {
        return the.theStudent(place, student);
    }
}
