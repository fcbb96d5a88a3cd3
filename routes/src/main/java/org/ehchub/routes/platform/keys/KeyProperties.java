package org.ehchub.routes.platform.keys;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the key-encryption keys are, and how long.
 *
 * @param keystore the PKCS#12 file
 * @param password its password or the token's PIN, from the environment; absent when it is in a file
 * @param passwordFile the file with its password or the token's PIN
 * @param token a PKCS#11 token instead of the file
 * @param retireAfter how long an epoch's key is kept after another began: no older backup of the database can be read
 * @param rewrapEvery how often data keys of older epochs, and epochs that are due, are looked for
 */
@ConfigurationProperties("hub.keys")
public record KeyProperties(
        Path keystore,
        Optional<String> password,
        Path passwordFile,
        Optional<Token> token,
        @DefaultValue("35d") Duration retireAfter,
        @DefaultValue("10s") Duration rewrapEvery) {

    /**
     * A PKCS#11 token.
     *
     * @param library the maker's PKCS#11 library
     * @param slot the slot's id, as the library numbers it
     */
    public record Token(Path library, long slot) {}

    @Override
    public String toString() {
        return "KeyProperties[" + token.map(Token::toString).orElseGet(keystore::toString) + "]";
    }
}
