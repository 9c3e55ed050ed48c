package org.ropeway.allocation;

/** How seats are decided. Both are exact and can be replayed from the lottery number. */
public enum Policy {
    /** Rounds of deferred acceptance: no student loses a seat to someone behind them in the order. */
    FAIR,
    /** The most students served, proved; the order only decides between students who are alike. */
    MOST_SERVED
}
