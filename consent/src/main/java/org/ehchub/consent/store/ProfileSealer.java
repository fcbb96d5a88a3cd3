package org.ehchub.consent.store;

import java.util.Collections;
import org.ehchub.consent.children.ChildId;
import org.ehchub.security.envelope.EnvelopeCipher;
import org.ehchub.security.envelope.EnvelopeContext;
import org.ehchub.security.envelope.SealedEnvelope;
import org.ehchub.security.keys.DataKey;
import org.ehchub.security.keys.KeyCustodian;
import org.ehchub.security.keys.WrappedKey;

/** Seals each child's profile under a key of its own, bound to the child, so that rows cannot be swapped. */
final class ProfileSealer {

    /** Profiles are for the hub itself. */
    private static final String HUB = "hub";

    private final KeyCustodian custodian;
    private final EnvelopeCipher cipher;

    ProfileSealer(KeyCustodian custodian, EnvelopeCipher cipher) {
        this.custodian = custodian;
        this.cipher = cipher;
    }

    /**
     * A profile as it is stored.
     *
     * @param key the wrapped key that opens the envelope
     */
    record SealedProfile(WrappedKey key, SealedEnvelope envelope) {}

    /** Seals under a fresh key. */
    SealedProfile seal(ChildId child, ChildProfile profile) {
        try (DataKey key = DataKey.generate()) {
            return new SealedProfile(custodian.wrap(key), cipher.seal(key, context(child), profile.toBytes()));
        }
    }

    /**
     * @throws org.ehchub.security.keys.KeyUnavailable when the key does not unwrap
     * @throws org.ehchub.security.envelope.EnvelopeRefused when the envelope is not this child's or was altered
     */
    ChildProfile open(ChildId child, SealedProfile sealed) {
        try (DataKey key = custodian.unwrap(sealed.key())) {
            return ChildProfile.of(cipher.open(key, context(child), sealed.envelope()));
        }
    }

    private static EnvelopeContext context(ChildId child) {
        return new EnvelopeContext("child-profile:" + child, HUB, Collections.emptySortedSet());
    }
}
