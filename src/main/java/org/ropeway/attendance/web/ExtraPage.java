package org.ropeway.attendance.web;

import java.util.List;
import org.ropeway.shell.Crumb;

/**
 * Minutes outside a class on a day: make-up time, a field trip.
 *
 * @param path the sheet's, without the agency's prefix
 * @param problems why what was sent was not written; empty otherwise
 * @param open whether minutes can be written
 * @param there what the ledger has of the day outside the class
 * @param from {@code HH:mm} as it was sent, may be empty
 */
record ExtraPage(
        String title,
        String lede,
        List<Crumb> crumbs,
        String path,
        List<String> problems,
        boolean open,
        List<Person> people,
        List<Minutes> there,
        String from,
        String to,
        String why) {

    /** @param chosen whether what was sent had the student */
    record Person(String id, String name, boolean chosen) {}

    /** @param text from when to when, in words @param from {@code HH:mm} */
    record Minutes(String student, String name, String text, String from, String to) {}
}
