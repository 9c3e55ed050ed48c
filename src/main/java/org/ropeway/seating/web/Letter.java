package org.ropeway.seating.web;

import java.util.List;
import org.ropeway.shell.Crumb;

/** A decision letter in one language, the same on the page and in the PDF. */
public record Letter(String language, String agency, String school, String date, Text text, AnswerView answers) {

    /**
     * The letter's own words.
     *
     * @param columns heads of the table of seats
     * @param steps what happens next, a line each
     * @param rights to whom questions and complaints go
     */
    public record Text(
            String title,
            String opening,
            List<String> columns,
            String wishes,
            String next,
            List<String> steps,
            String rights) {}

    /** The page around it. @param otherLanguage path of the same letter in the other language */
    public record Page(String title, List<Crumb> crumbs, Letter letter, String pdf, String otherLanguage) {}

    /** Letters of many students, one file each school and language. */
    public record Index(String title, String lede, List<Crumb> crumbs, String term, List<School> schools) {}

    public record School(String name, String path, int letters) {}
}
