package org.ropeway.funding;

import org.jspecify.annotations.Nullable;
import org.ropeway.agency.District;

/**
 * What a member district sends and gets.
 *
 * @param district none for students who live in no member district
 * @param students who have a seat
 * @param seats that they have, one a student and section
 * @param served students who attended at all
 * @param minutes claimed as the program's own, without those of a college or an apprenticeship
 */
public record Member(@Nullable District district, int students, int seats, int served, long minutes) {}
