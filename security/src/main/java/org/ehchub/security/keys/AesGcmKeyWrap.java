package org.ehchub.security.keys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.ProviderException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256-GCM (NIST SP 800-38D) inside a PKCS#11 token, with the epoch as additional authenticated data. Tokens offer
 * AES-KWP to wrap keys of their own; a data key comes from outside and goes back, for which they all have GCM.
 *
 * <pre>
 * wrapped = 12OCTET ciphertext 16OCTET   ; a random initialisation vector, as many octets as the key, the tag
 * </pre>
 *
 * <p>With random initialisation vectors one epoch wraps at most 2^32 keys (SP 800-38D, 8.3): 100 a second for a year.
 */
final class AesGcmKeyWrap implements KeyWrap {

    private static final int IV_BYTES = 12;
    private static final int TAG_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Provider token;

    AesGcmKeyWrap(Provider token) {
        this.token = token;
    }

    @Override
    public byte[] wrap(SecretKey wrappingKey, String epoch, byte[] plain) {
        byte[] iv = new byte[IV_BYTES];
        RANDOM.nextBytes(iv);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, wrappingKey, epoch, iv).doFinal(plain);
            return ByteBuffer.allocate(iv.length + sealed.length).put(iv).put(sealed).array();
        } catch (GeneralSecurityException | ProviderException e) {
            throw new KeyUnavailable(KeyUnavailable.Reason.KEYSTORE_INACCESSIBLE, e);
        }
    }

    @Override
    public Optional<byte[]> unwrap(SecretKey wrappingKey, String epoch, byte[] wrapped) {
        if (wrapped.length <= IV_BYTES + TAG_BYTES) {
            return Optional.empty();
        }
        byte[] iv = Arrays.copyOf(wrapped, IV_BYTES);
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, wrappingKey, epoch, iv)
                    .doFinal(wrapped, IV_BYTES, wrapped.length - IV_BYTES));
        } catch (GeneralSecurityException altered) {
            return Optional.empty();
        } catch (ProviderException away) {
            throw new KeyUnavailable(KeyUnavailable.Reason.KEYSTORE_INACCESSIBLE, away);
        }
    }

    private Cipher cipher(int mode, SecretKey wrappingKey, String epoch, byte[] iv) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding", token);
        cipher.init(mode, wrappingKey, new GCMParameterSpec(TAG_BYTES * Byte.SIZE, iv));
        cipher.updateAAD(epoch.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
