package org.ropeway.seating.web;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.ropeway.agency.Calendars;
import org.ropeway.agency.Term;
import org.ropeway.enrollment.RequestWindow;
import org.ropeway.enrollment.RequestWindows;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Role;
import org.ropeway.seating.AllocationRun.Status;
import org.ropeway.seating.AllocationRuns;
import org.ropeway.seating.Answers;
import org.ropeway.shell.HomeTask;
import org.ropeway.shell.HomeTask.Urgency;
import org.ropeway.shell.HomeTasks;
import org.ropeway.shell.Words;
import org.springframework.stereotype.Component;

/** The director's next step in the allocation; for others, that results are out. */
@Component
class SeatingTasks implements HomeTasks {
    private static final Duration NEWS = Duration.ofDays(21);

    private final AllocationRuns runs;
    private final Answers answers;
    private final RequestWindows windows;
    private final Calendars calendars;
    private final Words words;
    private final Clock clock;

    SeatingTasks(
            AllocationRuns runs,
            Answers answers,
            RequestWindows windows,
            Calendars calendars,
            Words words,
            Clock clock) {
        this.runs = runs;
        this.answers = answers;
        this.windows = windows;
        this.calendars = calendars;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public List<HomeTask> forActor(Actor actor) {
        if (!actor.has(Role.DIRECTOR, Role.STUDENT, Role.GUARDIAN, Role.COUNSELOR, Role.INSTRUCTOR)) {
            return List.of();
        }
        var tasks = new ArrayList<HomeTask>();
        if (actor.has(Role.DIRECTOR)) {
            windows.all().forEach(window -> addNextStep(tasks, window));
        }
        for (var term : answers.publishedSince(clock.instant().minus(NEWS))) {
            addNews(tasks, actor, calendars.term(term));
        }
        return tasks;
    }

    private void addNextStep(List<HomeTask> tasks, RequestWindow window) {
        var term = calendars.term(window.term());
        var all = runs.of(term.id());
        boolean published = all.stream().anyMatch(run -> run.status() == Status.PUBLISHED);
        boolean closed = window.status(clock.instant()) == RequestWindow.Status.CLOSED;
        boolean over = clock.instant().isAfter(term.days().last().atStartOfDay().toInstant(ZoneOffset.UTC));
        if (published || !closed || over) {
            return;
        }
        int done = (int) all.stream().filter(run -> run.status() == Status.DONE).count();
        var key = done > 0 ? "seating.task.compare" : "seating.task.allocate";
        tasks.add(task(done, words.say(key, words.term(term.name())), "/allocation?term=" + term.id(), Urgency.SOON));
    }

    private void addNews(List<HomeTask> tasks, Actor actor, Term term) {
        var query = "?term=" + term.id();
        if (actor.has(Role.STUDENT, Role.GUARDIAN)) {
            tasks.add(task(
                    0,
                    words.say("seating.task.results", words.term(term.name())),
                    "/my-schedule" + query,
                    Urgency.SOON));
        }
        if (actor.has(Role.COUNSELOR)) {
            tasks.add(task(
                    0, words.say("seating.task.letters", words.term(term.name())), "/letters" + query, Urgency.NORMAL));
        }
        if (actor.has(Role.INSTRUCTOR)) {
            var path = "/sections/rosters" + query;
            tasks.add(task(0, words.say("seating.task.rosters", words.term(term.name())), path, Urgency.NORMAL));
        }
    }

    private static HomeTask task(int count, String label, String path, Urgency urgency) {
        return new HomeTask(count, label, null, path, null, null, urgency);
    }
}
