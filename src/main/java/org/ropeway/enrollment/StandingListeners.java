package org.ropeway.enrollment;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ropeway.agency.AgencyId;
import org.ropeway.catalog.CoursesChanged;
import org.ropeway.eligibility.EligibilityChanged;
import org.ropeway.law.SettingChanged;
import org.ropeway.schedule.SectionsChanged;
import org.ropeway.shared.DistrictId;
import org.ropeway.shared.TermId;
import org.ropeway.students.RosterLoaded;
import org.ropeway.students.StudentsJoined;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the board's rows anew when something else changed than a list. Hearing of it twice does no harm. */
@Component
class StandingListeners {
    /** Districts whose load has ended, while their agency's turn to be written has not come. */
    private final Map<AgencyId, Set<DistrictId>> waiting = new ConcurrentHashMap<>();

    /** Agencies whose courses or sections have changed, while their turn has not come. */
    private final Set<AgencyId> waitingForAll = ConcurrentHashMap.newKeySet();

    private final RequestWindows windows;
    private final StandingRows rows;
    private final Standings standings;

    StandingListeners(RequestWindows windows, StandingRows rows, Standings standings) {
        this.windows = windows;
        this.rows = rows;
        this.standings = standings;
    }

    /** In the transaction of the waiver or completion itself. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(EligibilityChanged changed) {
        terms().forEach(term -> standings.refresh(changed.student(), term));
    }

    /** In the transaction of the setting itself. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(SettingChanged changed) {
        if (changed.parameter().startsWith("eligibility/")) {
            terms().forEach(standings::refreshAll);
        }
    }

    /** Soon after the load, so that nobody who sends a roster waits for it; once for all loads that end before it begins. */
    @ApplicationModuleListener
    void on(RosterLoaded loaded) {
        if (!join(loaded)) {
            return;
        }
        Set<DistrictId> districts;
        try {
            rows.takeTurn();
        } finally {
            districts = Objects.requireNonNullElse(waiting.remove(loaded.agency()), Set.of());
        }
        terms().forEach(term -> standings.refresh(term, districts));
    }

    /** Whether nobody else waits already, who would write the rows of this district too. */
    private boolean join(RosterLoaded loaded) {
        var joined = waiting.merge(
                loaded.agency(),
                Set.of(loaded.district()),
                (some, one) -> Stream.concat(some.stream(), one.stream()).collect(Collectors.toUnmodifiableSet()));
        return joined.size() == 1;
    }

    @ApplicationModuleListener
    void on(CoursesChanged changed) {
        everybody(changed.agency());
    }

    @ApplicationModuleListener
    void on(SectionsChanged changed) {
        everybody(changed.agency());
    }

    /** Once for all changes that end before it begins. */
    private void everybody(AgencyId agency) {
        if (!waitingForAll.add(agency)) {
            return;
        }
        try {
            rows.takeTurn();
        } finally {
            waitingForAll.remove(agency);
        }
        terms().forEach(standings::refreshAll);
    }

    /** After {@link JoinedLists}, in the same transaction. */
    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    @Transactional(propagation = Propagation.MANDATORY)
    void on(StudentsJoined joined) {
        standings.forget(joined.joined());
        terms().forEach(term -> standings.refresh(joined.into(), term));
    }

    private List<TermId> terms() {
        return windows.all().stream().map(RequestWindow::term).toList();
    }
}
