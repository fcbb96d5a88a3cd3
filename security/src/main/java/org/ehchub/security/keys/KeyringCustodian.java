package org.ehchub.security.keys;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.NavigableSet;
import javax.crypto.SecretKey;

/** What custodians have in common: a keyring in use, and a place from which it is read again before it changes. */
abstract sealed class KeyringCustodian implements KeyCustodian permits KeystoreCustodian, TokenCustodian {

    private final KeyWrap keyWrap;
    private final Pseudonymiser pseudonymiser;
    private volatile Keyring keyring;

    KeyringCustodian(Keyring keyring, KeyWrap keyWrap, Pseudonymiser pseudonymiser) {
        this.keyring = keyring;
        this.keyWrap = keyWrap;
        this.pseudonymiser = pseudonymiser;
    }

    /** The keyring as it is kept now. */
    abstract Keyring read();

    /** Keeps a fresh key-encryption key beside these. */
    abstract Keyring add(LocalDate epoch, Keyring kept);

    /** Keeps these without that epoch's key. */
    abstract Keyring remove(LocalDate epoch, Keyring kept);

    @Override
    public final WrappedKey wrap(DataKey key) {
        Keyring current = keyring;
        String epoch = current.currentEpoch().toString();
        byte[] plain = key.getEncoded();
        try {
            return new WrappedKey(epoch, keyWrap.wrap(current.currentWrappingKey(), epoch, plain));
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    @Override
    public final DataKey unwrap(WrappedKey wrapped) {
        SecretKey wrappingKey = keyring.wrappingKey(wrapped.epoch())
                .orElseThrow(() -> new KeyUnavailable(KeyUnavailable.Reason.UNKNOWN_EPOCH));
        return keyWrap.unwrap(wrappingKey, wrapped.epoch(), wrapped.bytes())
                .filter(plain -> plain.length == DataKey.LENGTH)
                .map(DataKey::owning)
                .orElseThrow(() -> new KeyUnavailable(KeyUnavailable.Reason.WRAPPED_KEY_DAMAGED));
    }

    @Override
    public final String currentEpoch() {
        return keyring.currentEpoch().toString();
    }

    @Override
    public final NavigableSet<LocalDate> epochs() {
        return keyring.wrappingKeys().navigableKeySet();
    }

    @Override
    public final synchronized void rotate(LocalDate epoch) {
        Keyring kept = read();
        if (!epoch.isAfter(kept.currentEpoch())) {
            throw new IllegalArgumentException("A new epoch comes after " + kept.currentEpoch());
        }
        keyring = add(epoch, kept);
    }

    @Override
    public final synchronized void retire(LocalDate epoch) {
        Keyring kept = read();
        if (epoch.equals(kept.currentEpoch())) {
            throw new IllegalArgumentException("The current epoch is not retired");
        }
        keyring = kept.wrappingKeys().containsKey(epoch) ? remove(epoch, kept) : kept;
    }

    @Override
    public final synchronized void refresh() {
        keyring = read();
    }

    @Override
    public final Pseudonymiser pseudonymiser() {
        return pseudonymiser;
    }
}
