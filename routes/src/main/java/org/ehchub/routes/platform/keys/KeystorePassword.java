package org.ehchub.routes.platform.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The keystore's password: from the environment, or from a file that only the hub's user can read. */
final class KeystorePassword {

    private static final int RANDOM_BYTES = 24;

    private final KeyProperties properties;

    KeystorePassword(KeyProperties properties) {
        this.properties = properties;
    }

    /** @throws IllegalStateException when there is none */
    char[] read() {
        return properties.password().map(String::toCharArray).orElseGet(this::fromFile);
    }

    /** Writes a fresh one to the file, when none is configured and none is there. */
    void makeIfMissing() {
        if (properties.password().isEmpty() && !Files.exists(properties.passwordFile())) {
            make(properties.passwordFile());
        }
    }

    private char[] fromFile() {
        try {
            return Files.readString(properties.passwordFile()).strip().toCharArray();
        } catch (IOException e) {
            throw new IllegalStateException(
                    "The keystore's password is neither in HUB_KEYS_PASSWORD nor in the file " + properties.passwordFile(),
                    e);
        }
    }

    private static void make(Path file) {
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, Base64.getUrlEncoder().encodeToString(random));
        } catch (IOException e) {
            throw new UncheckedIOException("The keystore's password file cannot be made", e);
        }
    }
}
