package org.ropeway.attendance.web;

import java.util.List;
import java.util.Set;
import org.ropeway.identity.Role;
import org.ropeway.shell.Navigation;
import org.springframework.stereotype.Component;

@Component
class AttendanceNavigation implements Navigation {

    @Override
    public List<Item> items() {
        return List.of(
                new Item(Set.of(Role.INSTRUCTOR), "attendance.nav", "/attendance", "event_available", 5),
                new Item(Set.of(Role.DIRECTOR), "attendance.nav", "/attendance", "event_available", 44));
    }
}
