package org.ehchub.routes.platform.connectors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import org.ehchub.security.identity.IdentityFiles;
import org.ehchub.security.identity.IssuedIdentity;

/**
 * The hub's own certificate and key, as agencies see it. Read when first asked for: the demo makes it while starting.
 */
public class ServerIdentity {

    private final MachinesProperties properties;
    private IssuedIdentity identity;

    ServerIdentity(MachinesProperties properties) {
        this.properties = properties;
    }

    /** @throws UncheckedIOException when the keystore cannot be read */
    public synchronized IssuedIdentity get() {
        if (identity == null) {
            identity = read();
        }
        return identity;
    }

    private IssuedIdentity read() {
        char[] password = null;
        try {
            password = properties.keystorePassword().isPresent()
                    ? properties.keystorePassword().get().toCharArray()
                    : Files.readString(properties.keystorePasswordFile()).strip().toCharArray();
            return IdentityFiles.readKeystore(properties.keystore(), password);
        } catch (IOException e) {
            throw new UncheckedIOException("The hub's server certificate cannot be read", e);
        } finally {
            if (password != null) {
                Arrays.fill(password, '\0');
            }
        }
    }
}
