package org.ropeway.agency;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.ropeway.shared.SiteId;

/**
 * A day on which classes end early.
 *
 * @param site none for every site that has no hour of its own on that day
 * @param until when the last class ends, by the agency's clock
 * @param why as the calendar shows it: {@code "Staff development"}
 */
public record EarlyRelease(LocalDate day, @Nullable SiteId site, LocalTime until, String why) {}
