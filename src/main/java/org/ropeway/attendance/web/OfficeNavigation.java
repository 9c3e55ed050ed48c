package org.ropeway.attendance.web;

import java.util.List;
import java.util.Set;
import org.ropeway.identity.Role;
import org.ropeway.shell.Navigation;
import org.springframework.stereotype.Component;

/** The pages that chase and certify. */
@Component
class OfficeNavigation implements Navigation {

    @Override
    public List<Item> items() {
        var office = Set.of(Role.BUSINESS_OFFICE, Role.DIRECTOR);
        return List.of(
                new Item(office, "attendance.board.nav", "/attendance-board", "fact_check", 45),
                new Item(office, "attendance.periods.nav", "/attendance-periods", "lock", 46),
                new Item(office, "attendance.outside.nav", "/attendance-outside", "warning", 47),
                new Item(Set.of(Role.INSTRUCTOR), "attendance.months.nav", "/attendance-months", "edit", 46));
    }
}
