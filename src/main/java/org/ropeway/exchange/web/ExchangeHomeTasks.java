package org.ropeway.exchange.web;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.ropeway.agency.District;
import org.ropeway.exchange.RosterDesk;
import org.ropeway.exchange.RosterImports;
import org.ropeway.exchange.RosterRun;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Role;
import org.ropeway.shell.HomeTask;
import org.ropeway.shell.HomeTask.Urgency;
import org.ropeway.shell.HomeTasks;
import org.ropeway.shell.Words;
import org.springframework.stereotype.Component;

/** Rosters that are to be corrected, or to be sent because the last one is old. */
@Component
class ExchangeHomeTasks implements HomeTasks {
    /** After so long, people have come and gone: a habit of ours, no rule. */
    private static final Duration FRESH = Duration.ofDays(30);

    private final RosterDesk desk;
    private final RosterImports imports;
    private final Words words;
    private final Clock clock;

    ExchangeHomeTasks(RosterDesk desk, RosterImports imports, Words words, Clock clock) {
        this.desk = desk;
        this.imports = imports;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public List<HomeTask> forActor(Actor actor) {
        if (!actor.has(Role.DISTRICT_CLERK, Role.DIRECTOR)) {
            return List.of();
        }
        var districts = desk.districtsOf(actor);
        var last = imports.lastOf(districts.stream().map(District::id).toList());
        int old = (int) districts.stream()
                .filter(district -> isOld(last.get(district.id())))
                .count();
        var refused = last.values().stream()
                .filter(run -> run.state() == RosterRun.State.REFUSED)
                .toList();
        var tasks = new java.util.ArrayList<HomeTask>();
        if (!refused.isEmpty()) {
            var path = refused.size() == 1 ? "/rosters/" + refused.getFirst().id() : "/rosters";
            tasks.add(task(refused.size(), "exchange.task.refused", path, Urgency.SOON));
        }
        if (old > 0) {
            tasks.add(task(old, "exchange.task.old", "/rosters", Urgency.NORMAL));
        }
        return tasks;
    }

    private boolean isOld(@org.jspecify.annotations.Nullable RosterRun last) {
        return last == null || last.startedAt().isBefore(clock.instant().minus(FRESH));
    }

    private HomeTask task(int count, String key, String path, Urgency urgency) {
        return new HomeTask(count, words.say(key, count), words.say(key + ".why"), path, null, null, urgency);
    }
}
