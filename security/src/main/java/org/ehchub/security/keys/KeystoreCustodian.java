package org.ehchub.security.keys;

import java.nio.CharBuffer;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.TreeMap;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;

/**
 * A custodian whose keys lie in a PKCS#12 file under a password. Data keys are wrapped with AES-256-KWP (RFC 5649) by
 * the JDK's own provider.
 *
 * <p>A password is printable ASCII, not empty: PKCS#12 implementations disagree about anything else.
 */
public final class KeystoreCustodian implements KeyCustodian {

    private static final int KEY_BITS = 256;

    private final AesKeyWrap keyWrap = new AesKeyWrap();
    private final KeystoreFile file;
    private final Pseudonymiser pseudonymiser;
    private volatile Keyring keyring;

    private KeystoreCustodian(KeystoreFile file, Keyring keyring) {
        this.file = file;
        this.keyring = keyring;
        this.pseudonymiser = new Pseudonymiser(keyring.pseudonymKey());
    }

    /**
     * Makes a new keystore with fresh keys, and the folders above it; the keys are on the disk before this returns.
     *
     * @param firstEpoch the day the first key-encryption key is dated with
     * @throws KeyUnavailable when a keystore is there already, or the disk refuses
     * @throws IllegalArgumentException when the password is empty or not printable ASCII
     */
    public static KeystoreCustodian create(Path keystore, char[] password, LocalDate firstEpoch) {
        requirePrintable(password);
        var wrappingKeys = new TreeMap<LocalDate, SecretKey>();
        wrappingKeys.put(firstEpoch, freshKey("AES"));
        var keyring = new Keyring(wrappingKeys, freshKey(Pseudonymiser.ALGORITHM));
        var file = new KeystoreFile(keystore);
        file.create(keyring, password);
        return new KeystoreCustodian(file, keyring);
    }

    /** @throws KeyUnavailable when the keystore is missing, corrupt or not readable, or the password is wrong */
    public static KeystoreCustodian open(Path keystore, char[] password) {
        var file = new KeystoreFile(keystore);
        return new KeystoreCustodian(file, file.read(password));
    }

    /**
     * Adds a key-encryption key and wraps under it from now on; the older ones go on unwrapping. On the disk before
     * this returns.
     *
     * @param epoch the new key's date, after the current epoch
     * @throws KeyUnavailable as {@link #open} does; nothing has changed then
     * @throws IllegalArgumentException when the epoch is not after the current one
     */
    public synchronized void rotate(LocalDate epoch, char[] password) {
        // Read again: the password is not kept in memory, and another process may have added a key.
        Keyring rotated = file.read(password).with(epoch, freshKey("AES"));
        file.replace(rotated, password);
        keyring = rotated;
    }

    @Override
    public WrappedKey wrap(DataKey key) {
        Keyring current = keyring;
        byte[] plain = key.getEncoded();
        try {
            return new WrappedKey(
                    current.currentEpoch().toString(), keyWrap.wrap(current.currentWrappingKey(), plain));
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    @Override
    public DataKey unwrap(WrappedKey wrapped) {
        SecretKey wrappingKey = keyring.wrappingKey(wrapped.epoch())
                .orElseThrow(() -> new KeyUnavailable(KeyUnavailable.Reason.UNKNOWN_EPOCH));
        return keyWrap.unwrap(wrappingKey, wrapped.bytes())
                .filter(plain -> plain.length == DataKey.LENGTH)
                .map(DataKey::owning)
                .orElseThrow(() -> new KeyUnavailable(KeyUnavailable.Reason.WRAPPED_KEY_DAMAGED));
    }

    @Override
    public String currentEpoch() {
        return keyring.currentEpoch().toString();
    }

    @Override
    public Pseudonymiser pseudonymiser() {
        return pseudonymiser;
    }

    private static SecretKey freshKey(String algorithm) {
        try {
            KeyGenerator generator = KeyGenerator.getInstance(algorithm);
            generator.init(KEY_BITS);
            return generator.generateKey();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK makes keys for " + algorithm, e);
        }
    }

    private static void requirePrintable(char[] password) {
        if (password.length == 0 || !CharBuffer.wrap(password).chars().allMatch(c -> c >= ' ' && c <= '~')) {
            throw new IllegalArgumentException("A keystore password is printable ASCII and not empty");
        }
    }
}
