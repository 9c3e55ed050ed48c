package org.ropeway.funding.web;

import java.util.List;
import java.util.Set;
import org.ropeway.identity.Role;
import org.ropeway.shell.Navigation;
import org.springframework.stereotype.Component;

@Component
class AdaNavigation implements Navigation {

    @Override
    public List<Item> items() {
        return List.of(
                new Item(
                        Set.of(Role.DIRECTOR, Role.BUSINESS_OFFICE),
                        "ada.board.title",
                        "/funding/board",
                        "insights",
                        63),
                new Item(
                        Set.of(Role.DISTRICT_REPRESENTATIVE, Role.DISTRICT_CLERK),
                        "ada.nav",
                        "/funding/ada",
                        "insights",
                        63),
                new Item(Set.of(Role.LIAISON), "ada.related.title", "/funding/related", "fact_check", 62));
    }
}
