package org.ropeway.demo;

import java.time.Instant;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.ropeway.enrollment.RequestLoads;
import org.ropeway.enrollment.RequestWindows;
import org.ropeway.enrollment.ReturnReason;
import org.ropeway.enrollment.WishList;
import org.ropeway.enrollment.WishList.Consent;
import org.ropeway.enrollment.WishList.Returned;
import org.ropeway.enrollment.WishList.Status;
import org.ropeway.shared.Who;
import org.springframework.stereotype.Component;

/** The window, and the lists as far as they have come. A window is never set to have closed: it is closed now. */
@Component
class LoadRequests {
    private static final String OFFICE = "Counseling office";

    private final RequestLoads loads;
    private final RequestWindows windows;

    LoadRequests(RequestLoads loads, RequestWindows windows) {
        this.loads = loads;
        this.windows = windows;
    }

    void load(World world) {
        var lists = world.asks().stream().map(ask -> loaded(world, ask)).toList();
        var term = world.season().next().id();
        loads.load(Who.command(OFFICE), term, lists);
        var window = world.program().windowIn(world.season());
        var zone = world.agency().zone();
        var opens = window.first().atStartOfDay(zone).toInstant();
        var closes = window.last().atTime(LocalTime.of(17, 0)).atZone(zone).toInstant();
        if (world.program().isPublished()) {
            var later = world.season().today().plusDays(30).atStartOfDay(zone).toInstant();
            windows.set(Loading.BY, term, opens, later);
            windows.close(Loading.BY, term);
        } else {
            windows.set(Loading.BY, term, opens, closes);
        }
    }

    private static RequestLoads.Loaded loaded(World world, Ask ask) {
        var pupil = ask.pupil();
        var begun = begun(world, pupil);
        int version = 1;
        version += ask.status() == Status.DRAFT ? 0 : 1;
        version += ask.consented() ? 1 : 0;
        version += ask.returned() == null && ask.status() != Status.APPROVED ? 0 : 1;
        var list = new WishList(
                pupil.id(),
                world.season().next().id(),
                ask.status(),
                ask.seats(),
                ask.wishes(),
                version,
                1,
                ask.consented() ? consent(pupil, begun.plusSeconds(5_400)) : null,
                returned(ask.returned(), begun.plusSeconds(9_000)));
        return new RequestLoads.Loaded(list, pupil.person().name(), begun);
    }

    /** At some minute of the afternoons since the window opened, before today. */
    private static Instant begun(World world, Pupil pupil) {
        var day = world.program().windowIn(world.season()).first().plusDays(pupil.number() % 9);
        var time = LocalTime.of(14, 0).plusMinutes(pupil.number() % 240);
        return day.atTime(time).atZone(world.agency().zone()).toInstant();
    }

    private static Consent consent(Pupil pupil, Instant at) {
        var guardian = pupil.guardian();
        return guardian == null
                ? new Consent(
                        Consent.By.STUDENT, Consent.How.ONLINE, pupil.person().name(), at, 1)
                : new Consent(Consent.By.GUARDIAN, Consent.How.ON_PAPER, guardian.name(), at, 1);
    }

    private static @Nullable Returned returned(@Nullable ReturnReason why, Instant at) {
        if (why == null) {
            return null;
        }
        var words = why == ReturnReason.TIMES_CLASH
                ? "Your first wish meets during a class that you need. Look at the times again, then send the list."
                : "Please add a second wish, in case the first has no seat left.";
        return new Returned(why, words, OFFICE, at);
    }
}
