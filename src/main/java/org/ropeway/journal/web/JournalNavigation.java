package org.ropeway.journal.web;

import java.util.List;
import java.util.Set;
import org.ropeway.identity.Role;
import org.ropeway.shell.Navigation;
import org.springframework.stereotype.Component;

@Component
class JournalNavigation implements Navigation {

    @Override
    public List<Item> items() {
        return List.of(new Item(Set.of(Role.DIRECTOR, Role.OPERATOR), "journal.nav", "/journal", "history", 90));
    }
}
