package org.ropeway.funding.ada;

import org.ropeway.shared.DateSpan;
import org.ropeway.shared.StudentId;

/**
 * One student's part of a cell, within one attendance period.
 *
 * @param days of the period
 * @param student as the ledger names the student
 */
public record StudentLine(DateSpan days, StudentId student, Cell cell) {}
