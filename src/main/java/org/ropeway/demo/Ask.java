package org.ropeway.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.enrollment.ReturnReason;
import org.ropeway.enrollment.Wish;
import org.ropeway.enrollment.WishList.Status;

/**
 * What one student asks for.
 *
 * @param wishes wanted most first
 * @param consented whether a parent, or the adult student, has consented
 * @param returned why the counselor gave the list back, if it is {@link Status#RETURNED}
 */
record Ask(
        Pupil pupil,
        Status status,
        int seats,
        List<Wish> wishes,
        boolean consented,
        @Nullable ReturnReason returned) {}
