package org.ehchub.security.envelope;

/** An envelope that must not be opened. Says why in one stable word and never repeats a byte of it. */
public final class EnvelopeRefused extends RuntimeException {

    /** Why. The names are stable: they appear in the ledger and in logs. */
    public enum Reason {
        /** The first bytes are not an envelope's. */
        NOT_AN_ENVELOPE,
        /** A format version this hub does not read. */
        UNKNOWN_VERSION,
        /** Too short to hold a nonce and a tag. */
        TRUNCATED,
        /** Altered, sealed under another key, or bound to another subject, recipient or set of bases. */
        NOT_AUTHENTIC
    }

    private final Reason reason;

    EnvelopeRefused(Reason reason) {
        super("Envelope refused: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
