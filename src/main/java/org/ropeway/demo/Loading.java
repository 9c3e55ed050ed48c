package org.ropeway.demo;

import org.ropeway.shared.Who;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts a world into the database by the modules' own bulk methods. It is one transaction: an agency is there with
 * everything in it, or not at all, whenever the program is stopped.
 */
@Service
class Loading {
    static final Who BY = Who.command("The demo");

    private final LoadAgency agency;
    private final LoadCatalog catalog;
    private final LoadStudents students;
    private final LoadAccounts accounts;
    private final LoadRequests requests;
    private final LoadCosts costs;

    Loading(
            LoadAgency agency,
            LoadCatalog catalog,
            LoadStudents students,
            LoadAccounts accounts,
            LoadRequests requests,
            LoadCosts costs) {
        this.agency = agency;
        this.catalog = catalog;
        this.students = students;
        this.accounts = accounts;
        this.requests = requests;
        this.costs = costs;
    }

    @Transactional
    public void load(World world) {
        agency.load(world);
        if (world.program().students() > 0) {
            catalog.load(world);
            students.load(world);
            requests.load(world);
            costs.load(world);
        }
        accounts.load(world);
    }
}
