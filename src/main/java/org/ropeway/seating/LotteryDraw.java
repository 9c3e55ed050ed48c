package org.ropeway.seating;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ropeway.shared.TermId;

/**
 * A lottery number drawn for a term.
 *
 * @param words how and where it was drawn, or the text that it was made from
 * @param whyAgain why another was drawn after the first; none for a first draw
 */
public record LotteryDraw(
        UUID id,
        TermId term,
        long number,
        Method method,
        String words,
        @Nullable String whyAgain,
        String by,
        Instant at) {

    public enum Method {
        /** By dice, balls or cards before witnesses, and entered here. */
        DRAWN_IN_PUBLIC,
        /** From a text that nobody could know before, such as a newspaper's headline of a day named before. */
        FROM_TEXT,
        /** By this program's source of chance. */
        BY_MACHINE;

        public String messageKey() {
            return "seating.draw.method." + name();
        }
    }

    /** The number that a text makes: the first eight bytes of its SHA-256 in UTF-8, without spaces around, as a signed whole number. */
    public static long numberOf(String text) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256").digest(text.strip().getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
