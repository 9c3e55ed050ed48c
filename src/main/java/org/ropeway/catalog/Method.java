package org.ropeway.catalog;

/** How a course is taught. 5 CCR 10080 and 10100. */
public enum Method {
    CLASSROOM,
    /** Classroom instruction with unpaid training at a business or public agency. */
    COMMUNITY_CLASSROOM,
    /** Cooperative vocational education: classroom instruction with paid training at a business. */
    COOPERATIVE
}
