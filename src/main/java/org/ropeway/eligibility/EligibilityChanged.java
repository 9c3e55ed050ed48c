package org.ropeway.eligibility;

import org.ropeway.agency.AgencyEvent;
import org.ropeway.agency.AgencyId;
import org.ropeway.shared.StudentId;

/** A waiver or a completion was recorded or taken back: what was decided for the student is to be decided anew. */
public record EligibilityChanged(AgencyId agency, StudentId student) implements AgencyEvent {}
