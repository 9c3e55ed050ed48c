package org.ropeway.enrollment.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.shell.Crumb;
import org.ropeway.shell.Option;

/**
 * What {@code board-student.html} shows.
 *
 * @param mayDecide whether the list waits for the counselor's decision
 * @param benefit what approving determines, in words
 * @param waivable rules that the actor may waive for this student now; empty for none
 * @param confirmable courses whose completion the actor may confirm
 */
public record StudentBoardPage(
        String title,
        String lede,
        List<Crumb> crumbs,
        ListView list,
        String search,
        boolean mayDecide,
        boolean mayReturn,
        String benefit,
        List<Option> reasons,
        List<Option> waivable,
        List<Option> bases,
        String waiversPath,
        String completionsPath,
        List<Option> confirmable,
        List<WaiverView> waivers) {

    /** @param path where it is taken back, or none if the actor may not or it was taken back already */
    public record WaiverView(
            String rule,
            String basis,
            String why,
            String given,
            @Nullable String revoked,
            @Nullable String path,
            String student,
            String studentPath) {}
}
