package org.ropeway.identity;

/** What a person does in the program; one person may have several. */
public enum Role {
    STUDENT,
    GUARDIAN,
    /** At a home school, for the students of that school. */
    COUNSELOR,
    INSTRUCTOR,
    /** Work-based learning liaison. */
    LIAISON,
    EMPLOYER,
    /** The program's director and the director's staff. */
    DIRECTOR,
    /** Sits on the steering committee for a member district. */
    DISTRICT_REPRESENTATIVE,
    /** Sends and corrects a member district's rosters. */
    DISTRICT_CLERK,
    BUSINESS_OFFICE,
    STATE_READER,
    /** Runs the program itself; sees settings and accounts, no students. */
    OPERATOR
}
