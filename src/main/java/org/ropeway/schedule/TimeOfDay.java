package org.ropeway.schedule;

import java.time.LocalTime;
import org.ropeway.shared.MeetingPattern;

/** The part of the day in which a section begins: morning before noon, evening from five o'clock. */
public enum TimeOfDay {
    MORNING(LocalTime.MIN),
    AFTERNOON(LocalTime.NOON),
    EVENING(LocalTime.of(17, 0));

    private final LocalTime begins;

    TimeOfDay(LocalTime begins) {
        this.begins = begins;
    }

    public static TimeOfDay of(MeetingPattern meeting) {
        var found = MORNING;
        for (var part : values()) {
            if (!meeting.start().isBefore(part.begins)) {
                found = part;
            }
        }
        return found;
    }
}
