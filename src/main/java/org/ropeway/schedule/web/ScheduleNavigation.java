package org.ropeway.schedule.web;

import java.util.List;
import java.util.Set;
import org.ropeway.identity.Role;
import org.ropeway.shell.Navigation;
import org.springframework.stereotype.Component;

@Component
class ScheduleNavigation implements Navigation {

    @Override
    public List<Item> items() {
        return List.of(
                new Item(Set.of(Role.DIRECTOR), "catalog.nav.courses", "/courses", "school", 40),
                new Item(Set.of(Role.DIRECTOR), "schedule.nav.sections", "/sections", "schedule", 41),
                new Item(Set.of(Role.DIRECTOR, Role.INSTRUCTOR), "schedule.nav.calendar", "/calendar", "event", 46),
                new Item(Set.of(Role.DIRECTOR), "schedule.nav.words", "/public-words", "public", 80),
                new Item(Set.of(Role.INSTRUCTOR), "schedule.nav.mine", "/my-sections", "schedule", 10),
                new Item(
                        Set.of(
                                Role.STUDENT,
                                Role.GUARDIAN,
                                Role.COUNSELOR,
                                Role.INSTRUCTOR,
                                Role.LIAISON,
                                Role.EMPLOYER,
                                Role.DISTRICT_CLERK,
                                Role.DISTRICT_REPRESENTATIVE,
                                Role.BUSINESS_OFFICE),
                        "schedule.nav.catalog",
                        "/catalog",
                        "school",
                        45));
    }
}
