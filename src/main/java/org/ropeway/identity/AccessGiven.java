package org.ropeway.identity;

import java.util.Map;
import java.util.UUID;
import org.ropeway.agency.AgencyEvent;
import org.ropeway.agency.AgencyId;

/**
 * Somebody may do more than before: told in the transaction that gives it.
 *
 * @param act {@code account.open}, {@code account.grant} or {@code token.issue}
 * @param detail what was given; no password and no secret
 */
public record AccessGiven(AgencyId agency, UUID account, String act, Map<String, String> detail)
        implements AgencyEvent {}
