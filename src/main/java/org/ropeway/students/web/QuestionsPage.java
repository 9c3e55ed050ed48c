package org.ropeway.students.web;

import java.util.List;
import java.util.Map;

/** All that questions.html shows. */
public record QuestionsPage(String title, String lede, List<Question> questions) {

    /** Two students with one state id, side by side. */
    public record Question(String id, String ssid, Person elder, Person newer) {}

    /**
     * One of the two as its roster tells.
     *
     * @param school or the district, where the school is not known
     * @param facts name and value, in order
     */
    public record Person(String school, Map<String, String> facts, boolean vanished) {}
}
