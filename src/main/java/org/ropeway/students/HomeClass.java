package org.ropeway.students;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.shared.DateSpan;
import org.ropeway.shared.MeetingPattern;
import org.ropeway.shared.SchoolId;

/**
 * A class that a student attends at the home school.
 *
 * @param term its first and last day, from the roster's terms; null when the roster does not tell
 * @param periods bell periods as the roster writes them
 * @param meetings when it meets each week by the school's bell schedule; empty when a period is not in it
 */
public record HomeClass(
        String title,
        @Nullable String code,
        String course,
        @Nullable SchoolId school,
        @Nullable String location,
        @Nullable String termTitle,
        @Nullable DateSpan term,
        List<String> periods,
        List<MeetingPattern> meetings) {
    public HomeClass {
        periods = List.copyOf(periods);
        meetings = List.copyOf(meetings);
    }
}
