package org.ropeway.seating.web;

import java.util.List;
import java.util.Set;
import org.ropeway.identity.Role;
import org.ropeway.shell.Navigation;
import org.springframework.stereotype.Component;

@Component
class SeatingNavigation implements Navigation {

    @Override
    public List<Item> items() {
        return List.of(
                new Item(Set.of(Role.DIRECTOR), "seating.allocation", "/allocation", "assessment", 42),
                new Item(
                        Set.of(Role.STUDENT, Role.GUARDIAN),
                        "seating.my-schedule",
                        "/my-schedule",
                        "calendar_today",
                        40),
                new Item(
                        Set.of(Role.INSTRUCTOR, Role.COUNSELOR, Role.DIRECTOR),
                        "seating.rosters",
                        "/sections/rosters",
                        "list",
                        43),
                new Item(Set.of(Role.COUNSELOR, Role.DIRECTOR), "seating.letters", "/letters", "mail", 60));
    }
}
