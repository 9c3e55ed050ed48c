package org.ropeway.students.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.shell.PageOf;
import org.ropeway.shell.TableView;

/** All that list.html shows. @param withDistrict whether the reader has students of several districts */
public record StudentsPage(String title, String lede, TableView table, PageOf<Line> students, boolean withDistrict) {

    /** One student. @param href of the student's page; @param mark what a reader should know at once, null for nothing; {@code kind} is its tag's */
    public record Line(
            String href,
            String name,
            String school,
            String district,
            String grade,
            @Nullable String mark,
            String kind) {}

    public List<Line> lines() {
        return students.items();
    }
}
