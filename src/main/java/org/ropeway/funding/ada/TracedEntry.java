package org.ropeway.funding.ada;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ropeway.attendance.Claim;
import org.ropeway.attendance.Kind;
import org.ropeway.shared.StudentId;

/**
 * An entry of the ledger, with the posting that wrote it.
 *
 * @param student as the ledger names the student
 * @param starts minute of the day
 * @param minutes below zero where a claim is taken back, 0 for an absence
 * @param posting its number within the section
 */
public record TracedEntry(
        StudentId student,
        LocalDate day,
        Kind kind,
        Claim claim,
        int starts,
        int minutes,
        long posting,
        int line,
        Instant enteredAt,
        String enteredBy,
        @Nullable String why) {}
