package org.ropeway.enrollment.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code my-requests.html} shows.
 *
 * @param list none where no term has a request window
 * @param people the student, or a guardian's children, where there are several to choose from
 */
public record MyRequestsPage(
        String title, String lede, @Nullable ListView list, List<Person> people, String search) {

    public record Person(String name, String href, boolean current) {}
}
