package org.ropeway.schedule.web;

import java.util.List;
import java.util.Set;
import org.ropeway.shell.Navigation;
import org.springframework.stereotype.Component;

/** The public pages, for whoever has not signed in. */
@Component
class VisitorsNavigation implements Navigation {

    @Override
    public List<Item> items() {
        return List.of();
    }

    @Override
    public List<Item> forVisitors() {
        return List.of(
                new Item(Set.of(), "home.nav", "/", "home", 0),
                new Item(Set.of(), "schedule.catalog.title", "/catalog", "school", 10),
                new Item(Set.of(), "schedule.pathways.title", "/pathways", "directions", 20));
    }
}
