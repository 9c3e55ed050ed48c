package org.ropeway.journal;

import org.ropeway.identity.AccessGiven;
import org.ropeway.shared.Who;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes down who was given access. Accounts and tokens are made at the command line only. */
@Component
class AccessEntries {
    private final Journal journal;

    AccessEntries(Journal journal) {
        this.journal = journal;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(AccessGiven given) {
        journal.record(Who.command("command line"), given.act(), "account", given.account(), given.detail());
    }
}
