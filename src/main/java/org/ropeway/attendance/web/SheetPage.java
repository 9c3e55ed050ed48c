package org.ropeway.attendance.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ropeway.shell.Crumb;
import org.ropeway.shell.Option;

/**
 * A section's sheet of a day.
 *
 * @param path without the agency's prefix
 * @param name the section and day in a few words: what a device calls a sheet that it keeps
 * @param account who opened it
 * @param version as it is now; sent back with the sheet
 * @param key new for every page: one sent twice is taken once
 * @param status as a tag shows it
 * @param problems why what was sent was not taken; empty otherwise
 * @param conflict what somebody else has sent meanwhile; none otherwise
 * @param open whether it can be sent
 * @param asksWhy whether a reason has to be given, and {@code whyHint} says which
 * @param opens minutes of the class as {@code HH:mm}; empty if the section does not meet
 * @param substitutes who may stand in, for the director; none for others
 */
record SheetPage(
        String title,
        String lede,
        List<Crumb> crumbs,
        String path,
        String name,
        UUID account,
        int version,
        String key,
        Status status,
        List<String> problems,
        @Nullable Conflict conflict,
        boolean open,
        boolean met,
        boolean asksWhy,
        String whyHint,
        String why,
        String opens,
        String closes,
        List<Row> rows,
        int present,
        int absent,
        int part,
        @Nullable List<Option> substitutes,
        String substitute) {

    /** @param kind of the tag @param note who and when, may be empty */
    record Status(String kind, String text, String note) {}

    /**
     * A student.
     *
     * @param state p present, a absent, t there for a part
     * @param in {@code HH:mm}, may be empty
     * @param parts of a student who came and left more than once: {@code 13:00-13:30, 14:00-14:30}; empty for others
     * @param notes what else one should know, may be empty
     */
    record Row(String id, String name, String state, String in, String out, String parts, List<String> notes) {
        public boolean isPresent() {
            return state.equals("p");
        }

        public boolean isAbsent() {
            return state.equals("a");
        }

        public boolean isPart() {
            return state.equals("t");
        }

        /** Whether the student came and left more than once. */
        public boolean isDivided() {
            return !parts.isEmpty();
        }

        public String getWay() {
            return "s." + id;
        }

        public String getCame() {
            return "in." + id;
        }

        public String getLeft() {
            return "out." + id;
        }

        public String getThere() {
            return "parts." + id;
        }
    }

    /** Two sheets of one class. @param text who sent the other and when */
    record Conflict(String text, List<Difference> differences) {}

    record Difference(String name, String yours, String theirs) {}

    public boolean isDirectors() {
        return substitutes != null;
    }
}
