package org.ropeway.students;

import org.ropeway.agency.AgencyEvent;
import org.ropeway.agency.AgencyId;
import org.ropeway.shared.DistrictId;

/** A district told of its students by roster or another file: they, their classes and contacts may have changed. Heard when the load is committed. */
public record RosterLoaded(AgencyId agency, DistrictId district) implements AgencyEvent {}
