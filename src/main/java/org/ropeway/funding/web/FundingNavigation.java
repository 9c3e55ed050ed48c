package org.ropeway.funding.web;

import java.util.List;
import java.util.Set;
import org.ropeway.identity.Role;
import org.ropeway.shell.Navigation;
import org.springframework.stereotype.Component;

@Component
class FundingNavigation implements Navigation {

    @Override
    public List<Item> items() {
        return List.of(
                new Item(
                        Set.of(Role.DIRECTOR, Role.BUSINESS_OFFICE, Role.DISTRICT_REPRESENTATIVE, Role.DISTRICT_CLERK),
                        "funding.members.nav",
                        "/funding/members",
                        "account_balance",
                        64),
                new Item(
                        Set.of(Role.DIRECTOR, Role.BUSINESS_OFFICE),
                        "funding.costs.nav",
                        "/funding/costs",
                        "attach_money",
                        65));
    }
}
