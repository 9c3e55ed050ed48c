package org.ropeway.enrollment;

import org.ropeway.eligibility.EligibilityChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the board's rows anew when something else changed than a list. */
@Component
class StandingListeners {
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
        windows.all().forEach(window -> standings.refresh(changed.student(), window.term()));
    }
}
