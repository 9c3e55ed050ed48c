package org.ropeway.students.web;

import java.util.List;

/** All that questions.html shows. */
public record QuestionsPage(String title, String lede, List<Question> questions) {

    /** Two students with one state id, side by side. */
    public record Question(String id, String ssid, Person elder, Person newer) {}

    /** One of the two as its roster tells. */
    public record Person(String id, String name, String home, String born, String grade, boolean vanished) {}
}
