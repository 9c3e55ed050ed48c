package org.ropeway.students.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ropeway.shell.Crumb;
import org.ropeway.students.Students.Contact;

/**
 * All that student.html shows.
 *
 * @param alert what a reader should know first, null for nothing
 * @param populations null for a reader who may not see them; empty where there are none
 * @param roles the contacts' roles in words, by the roster's word
 * @param loose classes whose bell times are not known
 */
public record StudentPage(
        String title,
        String lede,
        List<Crumb> crumbs,
        @Nullable String alert,
        Map<String, String> facts,
        List<Contact> contacts,
        Map<String, String> roles,
        @Nullable List<String> populations,
        Week week,
        List<Lesson> loose) {

    public String role(Contact contact) {
        return roles.getOrDefault(contact.role(), contact.role());
    }

    /** The week as a grid. @param days names of the days on which there is anything, Monday first */
    public record Week(List<String> days, List<Hour> hours) {}

    /** One row of the grid: a time, and for each day the classes that meet then. */
    public record Hour(String time, List<List<Lesson>> days) {}

    /** A class. @param note its place, term and periods in words */
    public record Lesson(String title, String note) {}
}
