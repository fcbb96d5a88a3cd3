package org.ehchub.security.keys;

import static org.ehchub.security.keys.KeyUnavailable.Reason.KEYSTORE_CORRUPT;
import static org.ehchub.security.keys.KeyUnavailable.Reason.KEYSTORE_INACCESSIBLE;
import static org.ehchub.security.keys.KeyUnavailable.Reason.KEYSTORE_LOCKED;
import static org.ehchub.security.keys.KeyUnavailable.Reason.KEYSTORE_MISSING;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import java.security.UnrecoverableKeyException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;

/**
 * A keyring on a PKCS#11 token: keys labelled as in a {@link KeystoreFile}, made on the token and never leaving it.
 *
 * @param provider the JDK's, configured for this token
 * @param pin read at each look, so that it is not kept
 */
record KeyToken(Provider provider, Passphrase pin) {

    private static final int KEY_BITS = 256;

    /** Sensitive and not extractable, whatever a token's defaults are; then what each kind of key is for. */
    private static final String CONFIGURATION = """
            --name = ehchub-%2$s
            library = %1$s
            slot = %2$s
            attributes(*, CKO_SECRET_KEY, *) = {
              CKA_SENSITIVE = true
              CKA_EXTRACTABLE = false
            }
            attributes(*, CKO_SECRET_KEY, CKK_AES) = {
              CKA_ENCRYPT = true
              CKA_DECRYPT = true
            }
            attributes(*, CKO_SECRET_KEY, CKK_GENERIC_SECRET) = {
              CKA_SIGN = true
              CKA_VERIFY = true
            }
            """;

    /** @throws KeyUnavailable when the library does not load, or has no token in the slot */
    static KeyToken in(TokenSlot slot, Passphrase pin) {
        try {
            return new KeyToken(
                    Security.getProvider("SunPKCS11").configure(CONFIGURATION.formatted(slot.library(), slot.number())),
                    pin);
        } catch (ProviderException | IllegalArgumentException e) {
            throw new KeyUnavailable(KEYSTORE_INACCESSIBLE, e);
        }
    }

    /** Whether it never had a whole keyring. */
    boolean isEmpty() {
        return aliases(open()).stream().noneMatch(KeyToken::isWrapping);
    }

    private static boolean isWrapping(String alias) {
        return alias.startsWith(KeystoreFile.WRAPPING_ALIAS);
    }

    Keyring read() {
        KeyStore token = open();
        List<String> aliases = aliases(token).stream().filter(KeyToken::isWrapping).toList();
        if (aliases.isEmpty()) {
            throw new KeyUnavailable(KEYSTORE_MISSING);
        }
        var wrappingKeys = new TreeMap<LocalDate, SecretKey>();
        try {
            for (String alias : aliases) {
                LocalDate epoch = LocalDate.parse(alias.substring(KeystoreFile.WRAPPING_ALIAS.length()));
                wrappingKeys.put(epoch, key(token, alias));
            }
            return new Keyring(wrappingKeys, key(token, KeystoreFile.PSEUDONYM_ALIAS));
        } catch (DateTimeException e) {
            throw new KeyUnavailable(KEYSTORE_CORRUPT, e);
        }
    }

    /** A key that could leave the token is none of the hub's making. */
    private static SecretKey key(KeyStore token, String alias) {
        try {
            if (token.getKey(alias, null) instanceof SecretKey key && key.getEncoded() == null) {
                return key;
            }
            throw new KeyUnavailable(KEYSTORE_CORRUPT);
        } catch (GeneralSecurityException | ProviderException e) {
            throw new KeyUnavailable(KEYSTORE_CORRUPT, e);
        }
    }

    /** Makes the two keys of a new keyring; the pseudonyms' first, so that half a keyring has no epoch. */
    void create(LocalDate firstEpoch) {
        make(KeystoreFile.PSEUDONYM_ALIAS, Pseudonymiser.ALGORITHM);
        add(firstEpoch);
    }

    void add(LocalDate epoch) {
        make(KeystoreFile.WRAPPING_ALIAS + epoch, "AES");
    }

    private void make(String alias, String algorithm) {
        try {
            KeyGenerator generator = KeyGenerator.getInstance(algorithm, provider);
            generator.init(KEY_BITS);
            open().setEntry(alias, new KeyStore.SecretKeyEntry(generator.generateKey()), null);
        } catch (GeneralSecurityException | ProviderException e) {
            throw new KeyUnavailable(KEYSTORE_INACCESSIBLE, e);
        }
    }

    void remove(LocalDate epoch) {
        try {
            open().deleteEntry(KeystoreFile.WRAPPING_ALIAS + epoch);
        } catch (GeneralSecurityException | ProviderException e) {
            throw new KeyUnavailable(KEYSTORE_INACCESSIBLE, e);
        }
    }

    /** Logs in, unless this process is logged in to the token already. */
    private KeyStore open() {
        char[] secret = pin.read();
        try {
            KeyStore token = KeyStore.getInstance("PKCS11", provider);
            token.load(null, secret);
            return token;
        } catch (IOException e) {
            throw new KeyUnavailable(
                    e.getCause() instanceof UnrecoverableKeyException ? KEYSTORE_LOCKED : KEYSTORE_INACCESSIBLE, e);
        } catch (GeneralSecurityException | ProviderException e) {
            throw new KeyUnavailable(KEYSTORE_INACCESSIBLE, e);
        } finally {
            Arrays.fill(secret, '\0');
        }
    }

    private static List<String> aliases(KeyStore token) {
        try {
            return Collections.list(token.aliases());
        } catch (GeneralSecurityException e) {
            throw new KeyUnavailable(KEYSTORE_INACCESSIBLE, e);
        }
    }
}
