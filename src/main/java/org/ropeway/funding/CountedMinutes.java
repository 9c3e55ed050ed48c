package org.ropeway.funding;

import java.util.List;
import org.ropeway.attendance.Period;
import org.ropeway.shared.DateSpan;

/** Minutes added up, as the attendance reports count them. */
public interface CountedMinutes {
    /** Of certified periods, as they were certified. */
    List<HoursOfYear.Line> certified(List<Period> periods);

    /** Of other days, as the ledger tells now. */
    List<HoursOfYear.Line> open(DateSpan days);
}
