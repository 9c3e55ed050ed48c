package org.ropeway.attendance;

import java.util.UUID;
import org.ropeway.agency.AgencyEvent;
import org.ropeway.agency.AgencyId;
import org.ropeway.shared.DateSpan;

/**
 * An attendance period was certified and is locked. Published in the transaction that certified it.
 *
 * @param version how often the period has been certified, this time included
 */
public record PeriodCertified(AgencyId agency, UUID period, int version, DateSpan days) implements AgencyEvent {}
