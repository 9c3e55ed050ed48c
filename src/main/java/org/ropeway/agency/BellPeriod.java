package org.ropeway.agency;

import org.ropeway.shared.MeetingPattern;
import org.ropeway.shared.SchoolId;

/** One period of a school's bell schedule. @param name as rosters write it: {@code 3} */
public record BellPeriod(SchoolId school, String name, MeetingPattern meeting) {}
