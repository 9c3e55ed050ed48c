package org.ropeway.law.web;

import java.util.List;
import java.util.Set;
import org.ropeway.identity.Role;
import org.ropeway.shell.Navigation;
import org.springframework.stereotype.Component;

@Component
class RulesNavigation implements Navigation {

    @Override
    public List<Item> items() {
        return List.of(new Item(
                Set.of(Role.DIRECTOR, Role.BUSINESS_OFFICE, Role.DISTRICT_REPRESENTATIVE, Role.OPERATOR),
                "law.nav",
                "/rules",
                "settings",
                80));
    }
}
