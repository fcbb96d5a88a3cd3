package org.ehchub.security.keys;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.Security;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;

/**
 * AES key wrap with padding (RFC 5649, NIST SP 800-38F KWP), by the JDK's own provider. It has no place for the epoch;
 * the key of another epoch does not unwrap anyway.
 */
final class AesKeyWrap implements KeyWrap {

    private static final int BLOCK = 8;

    private final Provider provider = Security.getProvider("SunJCE");

    @Override
    public byte[] wrap(SecretKey wrappingKey, String epoch, byte[] plain) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, wrappingKey).doFinal(plain);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The JDK's AES-KWP does not work here", e);
        }
    }

    @Override
    public Optional<byte[]> unwrap(SecretKey wrappingKey, String epoch, byte[] wrapped) {
        // Checked here: on less than two blocks the JDK's cipher fails with a NegativeArraySizeException.
        if (wrapped.length < 2 * BLOCK || wrapped.length % BLOCK != 0) {
            return Optional.empty();
        }
        try {
            // Decrypt, not unwrap: Cipher.unwrap leaves a copy behind that cannot be zeroed.
            return Optional.of(cipher(Cipher.DECRYPT_MODE, wrappingKey).doFinal(wrapped));
        } catch (GeneralSecurityException altered) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, SecretKey wrappingKey) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/KWP/NoPadding", provider);
        cipher.init(mode, wrappingKey);
        return cipher;
    }
}
