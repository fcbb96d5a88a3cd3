package org.ehchub.mappings.canonical.json;

import java.util.Objects;

/** Bytes that are not the canonical form. Carries neither the bytes nor a cause that would quote them. */
public final class UnreadableCanonicalForm extends RuntimeException {

    /** Why the bytes were refused. */
    public enum Reason {
        /** Not JSON, or not the outermost object of any version. */
        NOT_CANONICAL_JSON,
        /** A version that this release does not know. */
        UNKNOWN_VERSION,
        /** Of a known version, but a field is unknown, absent, repeated or of a value the model forbids. */
        NOT_A_MESSAGE
    }

    private final Reason reason;

    UnreadableCanonicalForm(Reason reason) {
        super("Not a canonical message: " + Objects.requireNonNull(reason));
        this.reason = reason;
    }

    /** Why the bytes were refused. */
    public Reason reason() {
        return reason;
    }
}
