package org.ehchub.security.keys;

import java.util.Arrays;

/**
 * A data key encrypted under a key-encryption key: what the journal stores beside a disclosure.
 *
 * @param epoch the name of the key-encryption key, an ISO date such as {@code 2026-11-21}
 * @param bytes the AES-KWP form (RFC 5649); copied on the way in and out
 */
public record WrappedKey(String epoch, byte[] bytes) {

    /** @throws IllegalArgumentException when either is empty */
    public WrappedKey {
        if (epoch.isBlank() || bytes.length == 0) {
            throw new IllegalArgumentException("A wrapped key has an epoch and bytes");
        }
        bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WrappedKey that && epoch.equals(that.epoch) && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * epoch.hashCode() + Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "WrappedKey[" + epoch + "]";
    }
}
