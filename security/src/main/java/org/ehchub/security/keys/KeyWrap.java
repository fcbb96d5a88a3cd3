package org.ehchub.security.keys;

import java.util.Optional;
import javax.crypto.SecretKey;

/** How a data key is encrypted under a key-encryption key, and every alteration noticed. */
interface KeyWrap {

    byte[] wrap(SecretKey wrappingKey, String epoch, byte[] plain);

    /** @return the plain bytes, or nothing when they were altered or wrapped under another key */
    Optional<byte[]> unwrap(SecretKey wrappingKey, String epoch, byte[] wrapped);
}
