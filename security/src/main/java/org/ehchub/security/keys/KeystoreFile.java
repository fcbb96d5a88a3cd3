package org.ehchub.security.keys;

import static org.ehchub.security.keys.KeyUnavailable.Reason.KEYSTORE_CORRUPT;
import static org.ehchub.security.keys.KeyUnavailable.Reason.KEYSTORE_EXISTS;
import static org.ehchub.security.keys.KeyUnavailable.Reason.KEYSTORE_INACCESSIBLE;
import static org.ehchub.security.keys.KeyUnavailable.Reason.KEYSTORE_LOCKED;
import static org.ehchub.security.keys.KeyUnavailable.Reason.KEYSTORE_MISSING;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.UnrecoverableKeyException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.TreeMap;
import javax.crypto.SecretKey;

/**
 * A keyring on disk, as PKCS#12 (RFC 7292): aliases {@code kek-<ISO date>} and {@code pseudonym}.
 *
 * @param path the file
 */
record KeystoreFile(Path path) {

    private static final String TYPE = "PKCS12";
    static final String WRAPPING_ALIAS = "kek-";
    static final String PSEUDONYM_ALIAS = "pseudonym";

    /** @throws KeyUnavailable when missing, locked, corrupt or not readable */
    Keyring read(char[] password) {
        byte[] content = content();
        try {
            KeyStore keystore = KeyStore.getInstance(TYPE);
            keystore.load(new ByteArrayInputStream(content), password);
            return keyring(keystore, password);
        } catch (IOException e) {
            throw new KeyUnavailable(
                    e.getCause() instanceof UnrecoverableKeyException ? KEYSTORE_LOCKED : KEYSTORE_CORRUPT, e);
        } catch (GeneralSecurityException | DateTimeException | IllegalArgumentException | ClassCastException e) {
            throw new KeyUnavailable(KEYSTORE_CORRUPT, e);
        }
    }

    /** @throws KeyUnavailable when there is none, before anyone is asked for its password */
    void requirePresent() {
        if (!Files.exists(path)) {
            throw new KeyUnavailable(KEYSTORE_MISSING);
        }
    }

    private byte[] content() {
        try {
            return Files.readAllBytes(path);
        } catch (NoSuchFileException e) {
            throw new KeyUnavailable(KEYSTORE_MISSING);
        } catch (IOException e) {
            throw new KeyUnavailable(KEYSTORE_INACCESSIBLE);
        }
    }

    private static Keyring keyring(KeyStore keystore, char[] password) throws GeneralSecurityException {
        var wrappingKeys = new TreeMap<LocalDate, SecretKey>();
        for (String alias : Collections.list(keystore.aliases())) {
            if (alias.startsWith(WRAPPING_ALIAS)) {
                LocalDate epoch = LocalDate.parse(alias.substring(WRAPPING_ALIAS.length()));
                wrappingKeys.put(epoch, (SecretKey) keystore.getKey(alias, password));
            }
        }
        if (!(keystore.getKey(PSEUDONYM_ALIAS, password) instanceof SecretKey pseudonymKey)) {
            throw new KeyUnavailable(KEYSTORE_CORRUPT);
        }
        return new Keyring(wrappingKeys, pseudonymKey);
    }

    /** @throws KeyUnavailable when there is a keystore already, or the disk refuses */
    void create(Keyring keyring, char[] password) {
        if (Files.exists(path)) {
            throw new KeyUnavailable(KEYSTORE_EXISTS);
        }
        replace(keyring, password);
    }

    /** All of the new content or all of the old is on the disk, whatever happens. */
    void replace(Keyring keyring, char[] password) {
        try {
            SecretFile.write(path, bytes(keyring, password));
        } catch (IOException e) {
            throw new KeyUnavailable(KEYSTORE_INACCESSIBLE);
        }
    }

    private static byte[] bytes(Keyring keyring, char[] password) throws IOException {
        var protection = new KeyStore.PasswordProtection(password);
        try {
            KeyStore keystore = KeyStore.getInstance(TYPE);
            keystore.load(null, password);
            for (var wrapping : keyring.wrappingKeys().entrySet()) {
                keystore.setEntry(
                        WRAPPING_ALIAS + wrapping.getKey(),
                        new KeyStore.SecretKeyEntry(wrapping.getValue()),
                        protection);
            }
            keystore.setEntry(PSEUDONYM_ALIAS, new KeyStore.SecretKeyEntry(keyring.pseudonymKey()), protection);
            var bytes = new ByteArrayOutputStream();
            keystore.store(bytes, password);
            return bytes.toByteArray();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The JDK's PKCS#12 does not take the keys", e);
        }
    }
}
