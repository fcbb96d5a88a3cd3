package org.ehchub.security.keys;

import java.time.LocalDate;
import java.util.NavigableSet;

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

    /** Every epoch held, the current one last. */
    NavigableSet<LocalDate> epochs();

    /**
     * Adds a key-encryption key and wraps under it from now on; the older ones go on unwrapping. Durable before this
     * returns.
     *
     * @param epoch the new key's date
     * @throws KeyUnavailable when the keys cannot be read or written; nothing has changed then
     * @throws IllegalArgumentException when the epoch is not after the current one
     */
    void rotate(LocalDate epoch);

    /**
     * Removes an older epoch's key for good: what is still wrapped under it, here or in a backup, is never read again.
     * One that is not held is gone already. Durable before this returns.
     *
     * @throws KeyUnavailable when the keys cannot be read or written; nothing has changed then
     * @throws IllegalArgumentException when the epoch is the current one
     */
    void retire(LocalDate epoch);

    /**
     * Looks for epochs that another node added or retired.
     *
     * @throws KeyUnavailable when the keys cannot be read; those at hand stay in use
     */
    void refresh();

    /** The pseudonyms of this custodian; they stay the same through every epoch. */
    Pseudonymiser pseudonymiser();
}
