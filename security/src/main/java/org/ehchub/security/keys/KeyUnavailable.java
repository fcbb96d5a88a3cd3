package org.ehchub.security.keys;

/** A key that is needed is not to be had: the start stops, or the envelope stays closed. Carries no secret and no path. */
public final class KeyUnavailable extends RuntimeException {

    /** Why. The names are stable: they appear in the ledger and in logs. */
    public enum Reason {
        /** There is no keystore. */
        KEYSTORE_MISSING,
        /** A keystore stands where a new one was to be made; it is never written over. */
        KEYSTORE_EXISTS,
        /** The password is wrong, or the keystore was altered: its integrity check cannot tell one from the other. */
        KEYSTORE_LOCKED,
        /** Not a keystore of the hub: truncated, of another kind, or lacking a key. */
        KEYSTORE_CORRUPT,
        /** The disk did not let the keystore be read or written. */
        KEYSTORE_INACCESSIBLE,
        /** No key of this epoch: retired, or another custodian's. */
        UNKNOWN_EPOCH,
        /** The wrapped key was altered, or is not of this epoch. */
        WRAPPED_KEY_DAMAGED
    }

    private final Reason reason;

    KeyUnavailable(Reason reason) {
        super("Key unavailable: " + reason);
        this.reason = reason;
    }

    KeyUnavailable(Reason reason, Throwable cause) {
        super("Key unavailable: " + reason, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
