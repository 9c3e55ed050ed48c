package org.ropeway.attendance;

import java.time.Instant;
import java.util.UUID;

/** Somebody has asked to open a certified period again. @param askedBy the account of who asked */
public record Reopening(UUID askedBy, String askedName, Instant askedAt, String why) {}
