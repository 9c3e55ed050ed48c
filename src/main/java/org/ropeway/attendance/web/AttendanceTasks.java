package org.ropeway.attendance.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.attendance.MissingSheets;
import org.ropeway.attendance.SheetLists;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Role;
import org.ropeway.shell.HomeTask;
import org.ropeway.shell.HomeTask.Urgency;
import org.ropeway.shell.HomeTasks;
import org.springframework.stereotype.Component;

/** The sheets that an instructor has to take today, and those that are missing. */
@Component
class AttendanceTasks implements HomeTasks {
    private final SheetLists lists;
    private final SheetWords words;

    AttendanceTasks(SheetLists lists, SheetWords words) {
        this.lists = lists;
        this.words = words;
    }

    @Override
    public List<HomeTask> forActor(Actor actor) {
        if (!actor.has(Role.INSTRUCTOR) || actor.has(Role.DIRECTOR)) {
            return List.of();
        }
        var todo = lists.of(actor, null);
        var tasks = new ArrayList<HomeTask>();
        var open = todo.of().stream().filter(MissingSheets.Expected::isMissing).toList();
        if (!open.isEmpty()) {
            var first = open.getFirst();
            var path = open.size() == 1
                    ? "/attendance/%s/%s".formatted(first.section().id(), first.day())
                    : "/attendance";
            var note = first.section().code() + ", " + words.span(first.span());
            tasks.add(task(open.size(), "attendance.task.today", note, path, Urgency.SOON));
        }
        if (!todo.missing().isEmpty()) {
            tasks.add(task(todo.missing().size(), "attendance.task.my-missing", null, "/attendance", Urgency.LATE));
        }
        return tasks;
    }

    private HomeTask task(int count, String key, @Nullable String note, String path, Urgency urgency) {
        return new HomeTask(count, words.say(key, count), note, path, null, null, urgency);
    }
}
