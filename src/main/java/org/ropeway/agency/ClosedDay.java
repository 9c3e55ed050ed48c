package org.ropeway.agency;

import java.time.LocalDate;

/** A day on which no section of the agency meets. @param why as the calendar shows it: {@code "Winter recess"} */
public record ClosedDay(LocalDate day, String why) {}
