package org.ropeway.funding;

import java.util.List;

/** What came of issuing invoices, or a credit. */
public sealed interface InvoiceDecision {
    record Issued(List<Invoice> invoices) implements InvoiceDecision {
        public Issued {
            invoices = List.copyOf(invoices);
        }
    }

    record Refused(Reason reason) implements InvoiceDecision {}

    enum Reason {
        /** No budget or expenditure was imported for the year. */
        NO_COST,
        /** The last day lies outside the school year. */
        DAY_OUTSIDE_YEAR,
        /** Every district was asked for exactly its share already. */
        NOTHING_DUE,
        /** It was credited already, or is a credit itself. */
        NOT_TO_CREDIT
    }
}
