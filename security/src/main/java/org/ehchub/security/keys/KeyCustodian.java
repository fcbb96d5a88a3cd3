package org.ehchub.security.keys;

/**
 * Keeps the keys that never leave it. Safe for use by many threads at once.
 *
 * <p>Key-encryption keys have dated epochs: new data keys are wrapped under the newest, older ones stay only to unwrap,
 * until they are retired and every backup wrapped under them goes dark.
 */
public interface KeyCustodian {

    /** Wraps under the current epoch. */
    WrappedKey wrap(DataKey key);

    /**
     * Unwraps; the caller closes the key.
     *
     * @throws KeyUnavailable when the epoch is not held, or the wrapped bytes were altered or belong to another epoch
     */
    DataKey unwrap(WrappedKey wrapped);

    /** The newest epoch, an ISO date such as {@code 2026-11-21}. */
    String currentEpoch();

    /** The pseudonyms of this custodian; they stay the same through every epoch. */
    Pseudonymiser pseudonymiser();
}
