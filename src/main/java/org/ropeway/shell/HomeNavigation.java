package org.ropeway.shell;

import java.util.List;
import java.util.Set;
import org.ropeway.identity.Role;
import org.springframework.stereotype.Component;

@Component
class HomeNavigation implements Navigation {

    @Override
    public List<Item> items() {
        return List.of(new Item(Set.of(Role.values()), "home.nav", "/home", "home", 0));
    }
}
