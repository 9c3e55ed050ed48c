package org.ropeway.students;

import org.jspecify.annotations.Nullable;
import org.ropeway.shared.DistrictId;
import org.ropeway.shared.Grade;
import org.ropeway.shared.SchoolId;
import org.ropeway.shared.StudentId;

/** A student in a list: no more than a line needs. @param name family name first, "Cole, Ben" */
public record StudentLine(
        StudentId id,
        String name,
        DistrictId district,
        @Nullable SchoolId school,
        @Nullable Grade grade,
        boolean birthDateKnown,
        boolean vanished) {}
