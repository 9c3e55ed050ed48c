package org.ropeway.seating.web;

import java.util.List;

/**
 * A student's answers in words, as the page, the letter and its PDF show them.
 *
 * @param order the student's place in the run's order, in words
 */
public record AnswerView(
        String language, String student, String order, List<Seat> seats, List<Day> week, List<Wish> wishes) {

    /**
     * A seat given.
     *
     * @param transportation how to get there; empty for the usual words
     * @param dropped that the student was dropped since, and the last day; empty for a seat that is held
     */
    public record Seat(
            int rank,
            String course,
            String code,
            String when,
            String where,
            String address,
            String instructor,
            String transportation,
            String dropped) {}

    /** A day of the week with what meets on it. */
    public record Day(String name, List<Slot> slots) {}

    public record Slot(String time, String course, String where) {}

    /** @param kind of the tag: ok, no, wait, unknown */
    public record Wish(int rank, String course, String kind, String outcome, List<Line> lines) {}

    /** @param labels the sections that the line is about; @param next what happens next, empty for nothing */
    public record Line(List<String> labels, String sentence, String next, String source) {}

    public boolean isSeated() {
        return !seats.isEmpty();
    }

    /** Whether a seat is held still. */
    public boolean attends() {
        return seats.stream().anyMatch(seat -> seat.dropped().isEmpty());
    }

    public boolean waits() {
        return wishes.stream()
                .flatMap(wish -> wish.lines().stream())
                .anyMatch(line -> !line.next().isEmpty());
    }
}
