package org.ehchub.security.envelope;

import java.util.Arrays;

/**
 * Sealed bytes, safe to hand to a broker or a disk. They outlive releases, so they say their version:
 *
 * <pre>
 * envelope   = magic version nonce ciphertext tag
 * magic      = "EHC"
 * version    = %x01          ; AES-256-GCM, additional data as in {@link EnvelopeContext#toAdditionalData()}
 * nonce      = 12OCTET       ; random, never used twice with one key
 * ciphertext = *OCTET        ; as long as the plaintext
 * tag        = 16OCTET
 * </pre>
 *
 * <p>Magic and version are authenticated too, as the start of the additional data.
 *
 * @param bytes the whole envelope; copied on the way in and out
 */
public record SealedEnvelope(byte[] bytes) {

    /** @throws EnvelopeRefused when the bytes are not of this form; that they are authentic only opening can tell */
    public SealedEnvelope {
        bytes = bytes.clone();
        EnvelopeFormat.require(bytes);
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SealedEnvelope that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "SealedEnvelope[" + bytes.length + " bytes]";
    }
}
