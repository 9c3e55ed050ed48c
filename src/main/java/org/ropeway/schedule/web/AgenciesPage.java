package org.ropeway.schedule.web;

import java.util.List;

/** All that agencies.html shows: the first page of all. */
record AgenciesPage(String title, String lede, List<AgenciesPage.Line> agencies) {

    /** @param path with the agency's prefix */
    record Line(String path, String name, String structure, String note) {}
}
