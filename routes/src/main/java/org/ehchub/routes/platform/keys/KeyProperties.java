package org.ehchub.routes.platform.keys;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the key-encryption keys are.
 *
 * @param keystore the PKCS#12 file
 * @param password its password, from the environment; absent when it is in a file
 * @param passwordFile the file with its password
 */
@ConfigurationProperties("hub.keys")
record KeyProperties(Path keystore, Optional<String> password, Path passwordFile) {

    @Override
    public String toString() {
        return "KeyProperties[" + keystore + "]";
    }
}
