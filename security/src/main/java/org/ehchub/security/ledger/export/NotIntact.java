package org.ehchub.security.ledger.export;

/** Ends a verification with the first thing that is wrong. Leaves this package as a {@link Verdict} only. */
final class NotIntact extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Verdict verdict;

    NotIntact(Verdict verdict) {
        // Without a stack trace: it is an outcome.
        super(null, null, false, false);
        this.verdict = verdict;
    }

    NotIntact(String path, String what) {
        this(new Verdict.Changed(path, what));
    }

    Verdict verdict() {
        return verdict;
    }
}
