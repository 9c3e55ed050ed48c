package org.ropeway.attendance.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ropeway.agency.Agencies;
import org.ropeway.attendance.MissingSheets;
import org.ropeway.attendance.Periods;
import org.ropeway.attendance.Reopenings;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Role;
import org.ropeway.shared.DateSpan;
import org.ropeway.shared.SchoolYear;
import org.ropeway.shell.HomeTask;
import org.ropeway.shell.HomeTask.Urgency;
import org.ropeway.shell.HomeTasks;
import org.ropeway.shell.Words;
import org.springframework.stereotype.Component;

/** For the office: sheets that are missing, periods to certify, and a period that waits for a second person. */
@Component
class OfficeTasks implements HomeTasks {
    private final MissingSheets sheets;
    private final Periods periods;
    private final Reopenings reopenings;
    private final Agencies agencies;
    private final Words words;
    private final Clock clock;

    OfficeTasks(
            MissingSheets sheets, Periods periods, Reopenings reopenings, Agencies agencies, Words words, Clock clock) {
        this.sheets = sheets;
        this.periods = periods;
        this.reopenings = reopenings;
        this.agencies = agencies;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public List<HomeTask> forActor(Actor actor) {
        if (!actor.has(Role.BUSINESS_OFFICE, Role.DIRECTOR)) {
            return List.of();
        }
        var today = LocalDate.ofInstant(clock.instant(), agencies.current().zone());
        var tasks = new ArrayList<HomeTask>();
        int missing = (int) sheets.expected(new DateSpan(today.minusDays(7), today.minusDays(1))).stream()
                .filter(MissingSheets.Expected::isMissing)
                .count();
        if (missing > 0) {
            var week = "/attendance-board?week=" + today.minusDays(7);
            tasks.add(task(missing, words.say("attendance.task.missing"), week, Urgency.SOON));
        }
        for (var period : periods.of(SchoolYear.on(today))) {
            var name = words.say(period.name().messageKey());
            if (!period.isLocked() && period.days().last().isBefore(today)) {
                tasks.add(task(0, words.say("attendance.task.certify", name), "/attendance-periods", Urgency.LATE));
            }
            if (reopenings
                    .of(period)
                    .filter(asked -> !asked.askedBy().equals(actor.account()))
                    .isPresent()) {
                tasks.add(task(0, words.say("attendance.task.agree", name), "/attendance-periods", Urgency.SOON));
            }
        }
        return tasks;
    }

    private static HomeTask task(int count, String label, String path, Urgency urgency) {
        return new HomeTask(count, label, null, path, null, null, urgency);
    }
}
