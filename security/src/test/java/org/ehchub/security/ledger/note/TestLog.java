package org.ehchub.security.ledger.note;

/** Logs to sign for in tests. */
public final class TestLog {

    private TestLog() {}

    /** The signer of a log, the same for the same origin. */
    public static CheckpointSigner signer(String origin) {
        return new CheckpointSigner(origin, MerkleSeed.of(origin));
    }
}
