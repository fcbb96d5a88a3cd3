package org.ehchub.security.keys;

import java.nio.CharBuffer;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.function.Function;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;

/**
 * A custodian whose keys lie in a PKCS#12 file under a password. Data keys are wrapped with AES-256-KWP (RFC 5649) by
 * the JDK's own provider.
 *
 * <p>A password is printable ASCII, not empty: PKCS#12 implementations disagree about anything else.
 */
public final class KeystoreCustodian extends KeyringCustodian {

    private static final int KEY_BITS = 256;

    private final KeystoreFile file;
    private final Passphrase password;

    private KeystoreCustodian(KeystoreFile file, Passphrase password, Keyring keyring) {
        super(keyring, new AesKeyWrap(), Pseudonymiser.of(keyring.pseudonymKey()));
        this.file = file;
        this.password = password;
    }

    /**
     * Makes a new keystore with fresh keys, and the folders above it; the keys are on the disk before this returns.
     *
     * @param firstEpoch the day the first key-encryption key is dated with
     * @throws KeyUnavailable when a keystore is there already, or the disk refuses
     * @throws IllegalArgumentException when the password is empty or not printable ASCII
     */
    public static KeystoreCustodian create(Path keystore, Passphrase password, LocalDate firstEpoch) {
        var wrappingKeys = new TreeMap<LocalDate, SecretKey>();
        wrappingKeys.put(firstEpoch, freshKey("AES"));
        var keyring = new Keyring(wrappingKeys, freshKey(Pseudonymiser.ALGORITHM));
        var file = new KeystoreFile(keystore);
        return using(password, secret -> {
            requirePrintable(secret);
            file.create(keyring, secret);
            return new KeystoreCustodian(file, password, keyring);
        });
    }

    /** @throws KeyUnavailable when the keystore is missing, corrupt or not readable, or the password is wrong */
    public static KeystoreCustodian open(Path keystore, Passphrase password) {
        var file = new KeystoreFile(keystore);
        file.requirePresent();
        return new KeystoreCustodian(file, password, using(password, file::read));
    }

    @Override
    Keyring read() {
        return using(password, file::read);
    }

    @Override
    Keyring add(LocalDate epoch, Keyring kept) {
        return replace(kept.with(epoch, freshKey("AES")));
    }

    @Override
    Keyring remove(LocalDate epoch, Keyring kept) {
        return replace(kept.without(epoch));
    }

    private Keyring replace(Keyring changed) {
        return using(password, secret -> {
            file.replace(changed, secret);
            return changed;
        });
    }

    private static <T> T using(Passphrase password, Function<char[], T> use) {
        char[] secret = password.read();
        try {
            return use.apply(secret);
        } finally {
            Arrays.fill(secret, '\0');
        }
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
