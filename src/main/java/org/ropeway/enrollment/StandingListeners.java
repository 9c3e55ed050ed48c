package org.ropeway.enrollment;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.ropeway.agency.AgencyId;
import org.ropeway.eligibility.EligibilityChanged;
import org.ropeway.law.SettingChanged;
import org.ropeway.shared.TermId;
import org.ropeway.students.RosterLoaded;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the board's rows anew when something else changed than a list. Hearing of it twice does no harm. */
@Component
class StandingListeners {
    private final Set<AgencyId> waiting = ConcurrentHashMap.newKeySet();
    private final RequestWindows windows;
    private final Standings standings;

    StandingListeners(RequestWindows windows, Standings standings) {
        this.windows = windows;
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
        if (waiting.add(loaded.agency())) {
            try {
                standings.takeTurn();
            } finally {
                waiting.remove(loaded.agency());
            }
            terms().forEach(standings::refreshAll);
        }
    }

    private List<TermId> terms() {
        return windows.all().stream().map(RequestWindow::term).toList();
    }
}
