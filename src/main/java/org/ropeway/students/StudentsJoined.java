package org.ropeway.students;

import org.ropeway.agency.AgencyEvent;
import org.ropeway.agency.AgencyId;
import org.ropeway.shared.StudentId;
import org.ropeway.shared.Who;

/** Two students were found to be one person. Published in the transaction that joined them. @param into stands for both; @param by who said so */
public record StudentsJoined(AgencyId agency, StudentId joined, StudentId into, Who by) implements AgencyEvent {}
