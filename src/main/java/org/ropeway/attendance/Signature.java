package org.ropeway.attendance;

import java.time.Instant;
import java.time.YearMonth;
import org.ropeway.shared.SectionId;

/**
 * An instructor's word that a section's month is complete.
 *
 * @param minutes of the month, as signed
 * @param holds false once a later posting has changed the month: it is to be signed again
 */
public record Signature(SectionId section, YearMonth month, long minutes, String by, Instant at, boolean holds) {}
