package org.ropeway.students.web;

import java.util.List;
import java.util.Set;
import org.ropeway.identity.Role;
import org.ropeway.shell.Navigation;
import org.springframework.stereotype.Component;

@Component
class StudentsNavigation implements Navigation {

    @Override
    public List<Item> items() {
        return List.of(
                new Item(
                        Set.of(Role.COUNSELOR, Role.DIRECTOR, Role.DISTRICT_CLERK),
                        "students.nav",
                        "/students",
                        "people",
                        20),
                new Item(Set.of(Role.DISTRICT_CLERK), "students.questions.nav", "/identity-questions", "help", 50));
    }
}
