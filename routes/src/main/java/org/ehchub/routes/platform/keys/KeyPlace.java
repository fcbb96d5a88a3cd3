package org.ehchub.routes.platform.keys;

import java.time.LocalDate;
import org.ehchub.security.keys.KeyCustodian;
import org.ehchub.security.keys.KeyUnavailable;
import org.ehchub.security.keys.KeystoreCustodian;
import org.ehchub.security.keys.TokenCustodian;
import org.ehchub.security.keys.TokenSlot;

/** The keystore or the token that the settings name. */
final class KeyPlace {

    private final KeyProperties properties;
    private final KeystorePassword password;

    KeyPlace(KeyProperties properties) {
        this.properties = properties;
        this.password = new KeystorePassword(properties);
    }

    /** @throws KeyUnavailable when the keys are not there, or not to be had */
    KeyCustodian open() {
        return properties.token().isPresent()
                ? TokenCustodian.open(slot(), password::read)
                : KeystoreCustodian.open(properties.keystore(), password::read);
    }

    /** Makes the first keys. Only a keystore's password may be made too: a token's PIN was set with the token. */
    KeyCustodian create(LocalDate firstEpoch) {
        if (properties.token().isPresent()) {
            return TokenCustodian.create(slot(), password::read, firstEpoch);
        }
        password.makeIfMissing();
        return KeystoreCustodian.create(properties.keystore(), password::read, firstEpoch);
    }

    private TokenSlot slot() {
        return properties.token()
                .map(token -> new TokenSlot(token.library(), token.slot()))
                .orElseThrow();
    }
}
