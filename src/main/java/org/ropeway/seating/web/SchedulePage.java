package org.ropeway.seating.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.shell.Crumb;
import org.ropeway.shell.Option;

/**
 * A student's schedule and answers.
 *
 * @param view null while no result is published or the student had no list
 * @param letter the path of the letter
 * @param terms more than one where several terms are published
 * @param children of a guardian with several
 */
public record SchedulePage(
        String title,
        String lede,
        List<Crumb> crumbs,
        @Nullable AnswerView view,
        String letter,
        String term,
        List<Option> terms,
        List<Child> children) {

    public record Child(String name, String path, boolean current) {}
}
