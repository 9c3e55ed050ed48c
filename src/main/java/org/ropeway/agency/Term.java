package org.ropeway.agency;

import org.ropeway.shared.DateSpan;
import org.ropeway.shared.SchoolYear;
import org.ropeway.shared.TermId;

/** A term of an agency's calendar. @param code unique in the agency: {@code 2026-27-fall} */
public record Term(TermId id, String code, String name, SchoolYear year, DateSpan days) {}
