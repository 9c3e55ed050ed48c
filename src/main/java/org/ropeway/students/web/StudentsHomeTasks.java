package org.ropeway.students.web;

import java.util.List;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Role;
import org.ropeway.shell.HomeTask;
import org.ropeway.shell.HomeTasks;
import org.ropeway.shell.Words;
import org.ropeway.students.IdentityQuestions;
import org.springframework.stereotype.Component;

/** Questions about who is who wait for the clerk, and for the director. */
@Component
class StudentsHomeTasks implements HomeTasks {
    private final IdentityQuestions questions;
    private final Words words;

    StudentsHomeTasks(IdentityQuestions questions, Words words) {
        this.questions = questions;
        this.words = words;
    }

    @Override
    public List<HomeTask> forActor(Actor actor) {
        if (!actor.has(Role.DISTRICT_CLERK, Role.DIRECTOR)) {
            return List.of();
        }
        int open = questions.countOpen(actor.reach());
        return open == 0
                ? List.of()
                : List.of(new HomeTask(
                        open,
                        words.say("students.task.questions", open),
                        words.say("students.task.questions.why"),
                        "/identity-questions",
                        null,
                        null,
                        HomeTask.Urgency.NORMAL));
    }
}
