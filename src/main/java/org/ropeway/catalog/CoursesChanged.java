package org.ropeway.catalog;

import org.ropeway.agency.AgencyEvent;
import org.ropeway.agency.AgencyId;

/** Courses were added or changed: who may take them may be different now. Heard when that is committed. */
public record CoursesChanged(AgencyId agency) implements AgencyEvent {}
