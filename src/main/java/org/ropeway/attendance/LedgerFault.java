package org.ropeway.attendance;

/**
 * Something in a ledger that cannot be as it was written.
 *
 * @param where {@code section 3f… posting 12}, {@code certificate 2}
 */
public record LedgerFault(Kind kind, String where) {

    public enum Kind {
        /** The hash is not that of the text. */
        HASH,
        /** What stands before it is not the posting or certificate that names itself so. */
        ORDER,
        /** A chain ends before or after its last known posting. */
        END,
        /** An entry without a posting, or not as many as the posting says. */
        ENTRIES,
        /** A student's day that cannot stand: a minute twice, or below nothing. */
        DAY,
        /** A certificate names a posting that is not there or has another hash. */
        CERTIFIED,
        /** A line that is not of this format. */
        FORMAT;

        /** In a sentence. */
        public String words() {
            return switch (this) {
                case HASH -> "the hash is not that of the text";
                case ORDER -> "it does not follow what stands before it";
                case END -> "the chain does not end with its last posting";
                case ENTRIES -> "its entries are not those that were written with it";
                case DAY -> "a minute is claimed twice, or taken back without being claimed";
                case CERTIFIED -> "what was certified is not there any more";
                case FORMAT -> "the line is not of this format";
            };
        }
    }
}
