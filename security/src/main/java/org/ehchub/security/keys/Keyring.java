package org.ehchub.security.keys;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import javax.crypto.SecretKey;

/**
 * All keys of one keystore, as they stood when it was read. Never empty.
 *
 * @param wrappingKeys the key-encryption keys by epoch
 * @param pseudonymKey the key of the pseudonyms
 */
record Keyring(NavigableMap<LocalDate, SecretKey> wrappingKeys, SecretKey pseudonymKey) {

    Keyring {
        if (wrappingKeys.isEmpty()) {
            throw new IllegalArgumentException("A keyring has at least one key-encryption key");
        }
        wrappingKeys = Collections.unmodifiableNavigableMap(new TreeMap<>(wrappingKeys));
    }

    LocalDate currentEpoch() {
        return wrappingKeys.lastKey();
    }

    SecretKey currentWrappingKey() {
        return wrappingKeys.lastEntry().getValue();
    }

    Optional<SecretKey> wrappingKey(String epoch) {
        try {
            return Optional.ofNullable(wrappingKeys.get(LocalDate.parse(epoch)));
        } catch (DateTimeParseException notAnEpoch) {
            return Optional.empty();
        }
    }

    Keyring with(LocalDate epoch, SecretKey wrappingKey) {
        var all = new TreeMap<>(wrappingKeys);
        all.put(epoch, wrappingKey);
        return new Keyring(all, pseudonymKey);
    }

    Keyring without(LocalDate epoch) {
        var all = new TreeMap<>(wrappingKeys);
        all.remove(epoch);
        return new Keyring(all, pseudonymKey);
    }

    @Override
    public String toString() {
        return "Keyring[" + wrappingKeys.keySet() + "]";
    }
}
