package org.ropeway.enrollment.web;

import java.util.List;
import java.util.Set;
import org.ropeway.identity.Role;
import org.ropeway.shell.Navigation;
import org.springframework.stereotype.Component;

/** Where requests stand in everybody's navigation. */
@Component
class EnrollmentNavigation implements Navigation {

    @Override
    public List<Item> items() {
        return List.of(
                new Item(Set.of(Role.STUDENT, Role.GUARDIAN), "enrollment.nav.mine", "/my-requests", "list", 20),
                new Item(Set.of(Role.COUNSELOR, Role.DIRECTOR), "enrollment.nav.board", "/board", "fact_check", 20),
                new Item(Set.of(Role.DIRECTOR), "enrollment.nav.windows", "/windows", "event_available", 50),
                new Item(Set.of(Role.DIRECTOR), "enrollment.nav.waivers", "/waivers", "flag", 52));
    }
}
