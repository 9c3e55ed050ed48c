package org.ropeway.schedule.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ropeway.agency.Calendars;
import org.ropeway.agency.Term;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Role;
import org.ropeway.schedule.Publications;
import org.ropeway.schedule.Section;
import org.ropeway.schedule.Sections;
import org.ropeway.shell.HomeTask;
import org.ropeway.shell.HomeTasks;
import org.ropeway.shell.Words;
import org.springframework.stereotype.Component;

/** What the schedule has for people to do: terms to publish, instructors to find, sections to teach. */
@Component
class ScheduleTasks implements HomeTasks {
    private static final int SOON = 60;

    private final Sections sections;
    private final Calendars calendars;
    private final Publications publications;
    private final Words words;
    private final Clock clock;

    ScheduleTasks(Sections sections, Calendars calendars, Publications publications, Words words, Clock clock) {
        this.sections = sections;
        this.calendars = calendars;
        this.publications = publications;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public List<HomeTask> forActor(Actor actor) {
        var tasks = new ArrayList<HomeTask>();
        if (actor.has(Role.DIRECTOR)) {
            comingTerms().forEach(term -> addTasks(term, tasks));
        }
        if (actor.has(Role.INSTRUCTOR)) {
            int mine = actor.instructors().stream()
                    .mapToInt(instructor -> sections.ofInstructor(instructor).size())
                    .sum();
            if (mine > 0) {
                tasks.add(task(mine, "schedule.task.mine", null, "/my-sections", HomeTask.Urgency.NORMAL));
            }
        }
        return tasks;
    }

    private List<Term> comingTerms() {
        var today = LocalDate.now(clock);
        return calendars.terms().stream()
                .filter(term -> !term.days().last().isBefore(today))
                .toList();
    }

    private void addTasks(Term term, List<HomeTask> tasks) {
        var all = sections.ofTerm(term.id());
        if (!all.isEmpty() && !publications.isPublished(term.id())) {
            boolean soon = term.days().first().isBefore(LocalDate.now(clock).plusDays(SOON));
            tasks.add(task(
                    all.size(),
                    "schedule.task.publish",
                    term,
                    "/sections",
                    soon ? HomeTask.Urgency.SOON : HomeTask.Urgency.NORMAL));
        }
        int untaught = (int) all.stream().filter(ScheduleTasks::isUntaught).count();
        if (untaught > 0) {
            tasks.add(task(untaught, "schedule.task.untaught", term, "/sections", HomeTask.Urgency.NORMAL));
        }
    }

    private static boolean isUntaught(Section section) {
        return section.instructor() == null;
    }

    private HomeTask task(
            int count,
            String key,
            @org.jspecify.annotations.Nullable Term term,
            String path,
            HomeTask.Urgency urgency) {
        var label = term == null ? words.say(key, count) : words.say(key, count, words.term(term.name()));
        return new HomeTask(count, label, words.say(key + ".note"), path, null, null, urgency);
    }
}
