package org.ropeway.enrollment.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ropeway.enrollment.Board;
import org.ropeway.enrollment.Board.Show;
import org.ropeway.enrollment.RequestWindow;
import org.ropeway.enrollment.RequestWindows;
import org.ropeway.enrollment.Requests;
import org.ropeway.enrollment.WishList;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Grant;
import org.ropeway.identity.Role;
import org.ropeway.shared.StudentId;
import org.ropeway.shell.HomeTask;
import org.ropeway.shell.HomeTask.Urgency;
import org.ropeway.shell.HomeTasks;
import org.ropeway.shell.Words;
import org.ropeway.students.Student;
import org.ropeway.students.Students;
import org.springframework.stereotype.Component;

/** What requests give everybody to do while a window is open or about to be. */
@Component
class RequestTasks implements HomeTasks {
    private static final Duration SOON = Duration.ofDays(7);

    private final RequestWindows windows;
    private final Requests requests;
    private final Board board;
    private final Students students;
    private final Words words;
    private final Times times;
    private final Clock clock;

    RequestTasks(
            RequestWindows windows,
            Requests requests,
            Board board,
            Students students,
            Words words,
            Times times,
            Clock clock) {
        this.windows = windows;
        this.requests = requests;
        this.board = board;
        this.students = students;
        this.words = words;
        this.times = times;
        this.clock = clock;
    }

    @Override
    public List<HomeTask> forActor(Actor actor) {
        var window = windows.current().orElse(null);
        if (window == null) {
            return actor.has(Role.DIRECTOR) ? List.of(plain("enrollment.task.noWindow", "/windows")) : List.of();
        }
        var status = windows.status(window);
        var tasks = new ArrayList<HomeTask>();
        if (status == RequestWindow.Status.OPEN) {
            tasks.addAll(ofFamily(actor, window));
        }
        if (actor.has(Role.COUNSELOR, Role.DIRECTOR)) {
            tasks.addAll(ofStaff(actor, window));
        }
        return tasks;
    }

    private List<HomeTask> ofFamily(Actor actor, RequestWindow window) {
        Map<StudentId, Student> known =
                students.byIds(actor.students()).stream().collect(Collectors.toMap(Student::id, student -> student));
        var tasks = new ArrayList<HomeTask>();
        for (var grant : actor.grants()) {
            var student = grant.student() == null ? null : known.get(grant.student());
            if (student != null) {
                ofFamily(actor, grant, student, window, tasks);
            }
        }
        return tasks;
    }

    private void ofFamily(Actor actor, Grant grant, Student student, RequestWindow window, List<HomeTask> tasks) {
        var list = requests.of(actor, student.id(), window.term());
        var path = "/my-requests?student=" + student.id();
        var who = student.name().spoken();
        if (grant.role() == Role.GUARDIAN && list.status() == WishList.Status.SUBMITTED && !list.isConsented()) {
            tasks.add(due("enrollment.task.consent", path, window, who));
        } else if (grant.role() == Role.STUDENT && list.status().isOpen()) {
            tasks.add(due("enrollment.task." + list.status(), path, window, who));
        }
    }

    private List<HomeTask> ofStaff(Actor actor, RequestWindow window) {
        var counts = board.counts(actor, window.term());
        var tasks = new ArrayList<HomeTask>();
        for (var show : List.of(Show.WAITING, Show.BLOCKED)) {
            if (counts.of(show) > 0) {
                tasks.add(counted(show, counts.of(show), window));
            }
        }
        boolean open = windows.status(window) == RequestWindow.Status.OPEN;
        if (open && counts.of(Show.NOT_STARTED) > 0) {
            tasks.add(counted(Show.NOT_STARTED, counts.of(Show.NOT_STARTED), window));
        }
        return tasks;
    }

    private HomeTask counted(Show show, int count, RequestWindow window) {
        return new HomeTask(
                count,
                words.say("enrollment.task.count." + show, count),
                words.say("enrollment.task.count." + show + ".note"),
                "/board?show=" + show,
                times.dayOf(window.closes()),
                closes(window),
                show == Show.WAITING ? urgency(window.closes()) : Urgency.NORMAL);
    }

    private HomeTask due(String key, String path, RequestWindow window, String who) {
        return new HomeTask(
                0,
                words.say(key, who),
                null,
                path,
                times.dayOf(window.closes()),
                closes(window),
                urgency(window.closes()));
    }

    private HomeTask plain(String key, String path) {
        return new HomeTask(0, words.say(key), null, path, null, null, Urgency.NORMAL);
    }

    private String closes(RequestWindow window) {
        var key = windows.status(window) == RequestWindow.Status.CLOSED ? "closed" : "closes";
        return words.say("enrollment.task." + key, times.day(window.closes()));
    }

    private Urgency urgency(Instant closes) {
        var left = Duration.between(clock.instant(), closes);
        return left.isNegative() ? Urgency.LATE : left.compareTo(SOON) < 0 ? Urgency.SOON : Urgency.NORMAL;
    }
}
