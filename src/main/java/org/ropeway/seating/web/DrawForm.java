package org.ropeway.seating.web;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.ropeway.seating.LotteryDraw;

/** The form of a draw. */
record DrawForm(
        @NotNull LotteryDraw.@Nullable Method method,
        @Nullable Long number,
        @Nullable String words,
        @Nullable String whyAgain) {
    static final DrawForm EMPTY = new DrawForm(LotteryDraw.Method.DRAWN_IN_PUBLIC, null, null, null);
}
