package org.ropeway.shell;

import java.util.List;
import org.ropeway.identity.Actor;

/** What a module has for somebody to do now: implement it as a bean. Words are in the reader's language ({@link Words}). */
public interface HomeTasks {

    /** Only what needs doing: nothing to do is an empty list, not a task with the count 0. */
    List<HomeTask> forActor(Actor actor);
}
