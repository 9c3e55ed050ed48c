package org.ropeway.seating;

import org.ropeway.agency.AgencyEvent;
import org.ropeway.agency.AgencyId;
import org.ropeway.shared.TermId;

/** A run's result is in force: students may read their answers. */
public record RunPublished(AgencyId agency, TermId term, AllocationRun.Id run) implements AgencyEvent {}
