package org.ropeway.attendance;

import java.util.UUID;
import org.ropeway.agency.AgencyEvent;
import org.ropeway.agency.AgencyId;
import org.ropeway.shared.Who;

/** A certified attendance period is open again. Published in the transaction that opened it. @param version that was certified @param by who agreed */
public record PeriodReopened(AgencyId agency, UUID period, int version, Who by) implements AgencyEvent {}
