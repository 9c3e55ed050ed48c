package org.ropeway.agency;

/** An event about one agency's affairs; its listeners run in that agency's scope. */
public interface AgencyEvent {
    AgencyId agency();
}
