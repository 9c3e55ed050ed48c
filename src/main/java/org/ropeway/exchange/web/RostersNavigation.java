package org.ropeway.exchange.web;

import java.util.List;
import java.util.Set;
import org.ropeway.identity.Role;
import org.ropeway.shell.Navigation;
import org.springframework.stereotype.Component;

@Component
class RostersNavigation implements Navigation {

    @Override
    public List<Item> items() {
        return List.of(
                new Item(Set.of(Role.DISTRICT_CLERK, Role.DIRECTOR), "exchange.nav", "/rosters", "file_upload", 46));
    }
}
