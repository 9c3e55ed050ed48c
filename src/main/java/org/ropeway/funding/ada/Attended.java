package org.ropeway.funding.ada;

/**
 * How many attended.
 *
 * @param pupils of grades 9 to 12
 * @param seats one a student and section
 */
public record Attended(int pupils, int seats) {}
