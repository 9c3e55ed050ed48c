package org.ropeway.funding.web;

import java.util.List;
import org.ropeway.funding.ada.RelatedInstruction;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Role;
import org.ropeway.shell.HomeTask;
import org.ropeway.shell.HomeTasks;
import org.ropeway.shell.Words;
import org.springframework.stereotype.Component;

/** The last two weeks' missing related instruction, for who can still make it up. */
@Component
class RelatedTasks implements HomeTasks {
    private final RelatedInstruction related;
    private final Words words;

    RelatedTasks(RelatedInstruction related, Words words) {
        this.related = related;
        this.words = words;
    }

    @Override
    public List<HomeTask> forActor(Actor actor) {
        if (!actor.has(Role.INSTRUCTOR, Role.LIAISON)) {
            return List.of();
        }
        int count = related.recent(actor).size();
        return count == 0
                ? List.of()
                : List.of(new HomeTask(
                        count,
                        words.say("ada.related.task"),
                        words.say("ada.related.task.note"),
                        "/funding/related",
                        null,
                        null,
                        HomeTask.Urgency.SOON));
    }
}
