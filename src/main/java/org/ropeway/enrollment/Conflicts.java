package org.ropeway.enrollment;

import java.util.ArrayList;
import java.util.List;
import org.ropeway.enrollment.Sheet.Busy;
import org.ropeway.enrollment.Sheet.Conflict;
import org.ropeway.schedule.Section;

/** What speaks against a section for one student: times, and the way between places. Pure; warns, never refuses. */
final class Conflicts {
    private final List<Busy> home;
    private final int wayMinutes;

    /** @param wayMinutes minutes allowed for the way between two sites */
    Conflicts(List<Busy> home, int wayMinutes) {
        this.home = List.copyOf(home);
        this.wayMinutes = wayMinutes;
    }

    /** Another wish with the sections that would meet it. */
    record Rival(String title, List<Section> sections) {}

    /** @param onHomeCampus whether the section meets at the student's own school */
    List<Conflict> of(Section section, boolean onHomeCampus, List<Rival> rivals) {
        var conflicts = new ArrayList<Conflict>();
        for (var busy : home) {
            if (busy.when().clashes(section.meeting())) {
                conflicts.add(new Conflict(Conflict.Kind.HOME_CLASS, busy.title(), busy.when()));
            } else if (busy.when().clashes(section.meeting(), onHomeCampus ? 0 : wayMinutes)) {
                conflicts.add(new Conflict(Conflict.Kind.WAY, busy.title(), busy.when()));
            }
        }
        for (var rival : rivals) {
            boolean none = rival.sections().stream().noneMatch(other -> fit(section, other));
            if (none && !rival.sections().isEmpty()) {
                var first = rival.sections().getFirst().meeting();
                conflicts.add(new Conflict(Conflict.Kind.OTHER_WISH, rival.title(), first));
            }
        }
        return conflicts;
    }

    /** Whether one student can hold both seats. */
    private boolean fit(Section one, Section other) {
        int way = one.site().equals(other.site()) ? 0 : wayMinutes;
        return !one.meeting().clashes(other.meeting(), way);
    }
}
