package org.ropeway.attendance;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** A SHA-256. */
public final class Hash {
    private final byte[] bytes;

    private Hash(byte[] bytes) {
        if (bytes.length != 32) {
            throw new IllegalArgumentException("a SHA-256 has 32 bytes, not " + bytes.length);
        }
        this.bytes = bytes;
    }

    static Hash of(byte[] bytes) {
        return new Hash(bytes.clone());
    }

    /** @param hex 64 digits */
    public static Hash parse(String hex) {
        return new Hash(HexFormat.of().parseHex(hex));
    }

    /** @param text hashed as UTF-8 */
    static Hash over(CharSequence text) {
        try {
            return new Hash(
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** 64 hexadecimal digits, in lower case. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
