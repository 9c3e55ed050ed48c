package org.ropeway.seating;

import org.ropeway.agency.AgencyEvent;
import org.ropeway.agency.AgencyId;
import org.ropeway.shared.SectionId;
import org.ropeway.shared.StudentId;

/** A student took a seat. Published in the transaction that seated them. */
public record StudentSeated(AgencyId agency, SectionId section, StudentId student) implements AgencyEvent {}
