package org.ehchub.security.keys;

import java.time.LocalDate;

/**
 * A custodian whose keys lie on a PKCS#11 token, such as a hardware security module, and are used there: no copy of one
 * is ever in the hub's memory. Data keys are wrapped with AES-256-GCM on the token, pseudonyms computed there.
 */
public final class TokenCustodian extends KeyringCustodian {

    private final KeyToken token;

    private TokenCustodian(KeyToken token, Keyring keyring) {
        super(
                keyring,
                new AesGcmKeyWrap(token.provider()),
                Pseudonymiser.on(token.provider(), keyring.pseudonymKey()));
        this.token = token;
    }

    /**
     * Makes fresh keys on an initialised token that holds none.
     *
     * @param firstEpoch the day the first key-encryption key is dated with
     * @throws KeyUnavailable when the token holds keys already, the PIN is wrong, or the token is away
     */
    public static TokenCustodian create(TokenSlot slot, Passphrase pin, LocalDate firstEpoch) {
        KeyToken token = KeyToken.in(slot, pin);
        if (!token.isEmpty()) {
            throw new KeyUnavailable(KeyUnavailable.Reason.KEYSTORE_EXISTS);
        }
        token.create(firstEpoch);
        return new TokenCustodian(token, token.read());
    }

    /** @throws KeyUnavailable when the token is away or empty, lacks a key of the hub, or the PIN is wrong */
    public static TokenCustodian open(TokenSlot slot, Passphrase pin) {
        KeyToken token = KeyToken.in(slot, pin);
        return new TokenCustodian(token, token.read());
    }

    @Override
    Keyring read() {
        return token.read();
    }

    @Override
    Keyring add(LocalDate epoch, Keyring kept) {
        token.add(epoch);
        return token.read();
    }

    @Override
    Keyring remove(LocalDate epoch, Keyring kept) {
        token.remove(epoch);
        return kept.without(epoch);
    }
}
