package org.ropeway.schedule;

import org.ropeway.agency.AgencyEvent;
import org.ropeway.agency.AgencyId;

/** Sections were added or changed: where and when they meet may be different now. Heard when that is committed. */
public record SectionsChanged(AgencyId agency) implements AgencyEvent {}
