package org.ropeway.demo;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.agency.Agency.Structure;
import org.ropeway.enrollment.ReturnReason;
import org.ropeway.enrollment.Wish;
import org.ropeway.enrollment.WishList.Status;

/** Who asks for what, and how far each list has come in the middle of the window. */
final class Asking {
    private static final Status[] STATUSES = {
        Status.NOT_STARTED, Status.DRAFT, Status.SUBMITTED, Status.RETURNED, Status.APPROVED
    };
    private static final int[] CHANCES = {14, 10, 20, 5, 51};

    /** The county's students have only begun to ask. */
    private static final int[] EARLY_CHANCES = {62, 12, 12, 2, 12};

    /** Where the window has closed, nearly all have come to an end. */
    private static final int[] LATE_CHANCES = {8, 3, 4, 1, 84};

    private final Program program;
    private final Season season;
    private final Desires desires;
    private final Draw draw;
    private final int[] chances;

    Asking(Program program, Season season, Desires desires, Draw draw) {
        this.program = program;
        this.season = season;
        this.desires = desires;
        this.draw = draw;
        this.chances = program.isPublished()
                ? LATE_CHANCES
                : program.structure() == Structure.COUNTY_OFFICE ? EARLY_CHANCES : CHANCES;
    }

    /** A list for everybody who has begun one. */
    List<Ask> of(List<Pupil> pupils) {
        var asks = new ArrayList<Ask>();
        for (var pupil : pupils) {
            var ask = ask(pupil);
            if (ask != null) {
                asks.add(ask);
            }
        }
        return asks;
    }

    private @Nullable Ask ask(Pupil pupil) {
        var drawn = STATUSES[draw.among(chances)];
        var courses = desires.of(pupil, 1 + draw.among(22, 33, 27, 12, 6), draw);
        int seats = draw.percent(30) ? 2 : 1;
        boolean consented = draw.percent(45);
        var why = draw.percent(60) ? ReturnReason.TIMES_CLASH : ReturnReason.INCOMPLETE;
        if (drawn == Status.NOT_STARTED || courses.isEmpty()) {
            return null;
        }
        var status = drawn == Status.APPROVED && !isAdmitted(pupil) ? Status.SUBMITTED : drawn;
        boolean agreed = status == Status.APPROVED || status == Status.SUBMITTED && consented;
        var wishes = courses.stream().map(Wish::forCourse).toList();
        return new Ask(pupil, status, seats, wishes, agreed, status == Status.RETURNED ? why : null);
    }

    /** By the agency's rule: anybody in high school, or 16 years of age or grade 11; adults everywhere. */
    private boolean isAdmitted(Pupil pupil) {
        boolean anybody =
                program.settings().stream().anyMatch(setting -> setting.value().equals("any-high-school"));
        var birth = pupil.birthDate();
        return anybody
                || pupil.isUpper()
                || birth != null
                        && Period.between(birth, season.next().days().first()).getYears() >= 16;
    }
}
