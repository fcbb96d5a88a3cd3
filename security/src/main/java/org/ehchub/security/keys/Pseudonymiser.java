package org.ehchub.security.keys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.ProviderException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * Keyed pseudonyms: who holds the key can find a value again, who holds only pseudonyms can neither read nor guess one,
 * not even from as small a set as all NHS numbers. Safe for use by many threads at once.
 */
public final class Pseudonymiser {

    static final String ALGORITHM = "HmacSHA256";

    /** Gives a new one with the key in it, for one pseudonym. */
    private final KeyedMac keyed;

    private Pseudonymiser(KeyedMac keyed) {
        this.keyed = keyed;
    }

    @FunctionalInterface
    private interface KeyedMac {
        Mac get() throws GeneralSecurityException, CloneNotSupportedException;
    }

    /**
     * Computes with the JDK's own provider: one holds the key and is only cloned, which many threads may do at once.
     */
    static Pseudonymiser of(SecretKey key) {
        try {
            Mac first = Mac.getInstance(ALGORITHM, "SunJCE");
            first.init(key);
            return new Pseudonymiser(() -> (Mac) first.clone());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The JDK's HMAC-SHA-256 does not work here", e);
        }
    }

    /** Computes where the key is, on a token; those cannot be cloned. */
    static Pseudonymiser on(Provider token, SecretKey key) {
        return new Pseudonymiser(() -> {
            Mac mac = Mac.getInstance(ALGORITHM, token);
            mac.init(key);
            return mac;
        });
    }

    /**
     * HMAC-SHA-256 over {@code length(domain) domain value}, texts in UTF-8, the length as unsigned 32 bits,
     * big-endian.
     *
     * @param domain what kind of value it is, so that the same digits in two registers do not give themselves away
     * @param value the value, in the one form the caller always writes it in
     * @return 64 lower-case hexadecimal digits
     * @throws IllegalArgumentException when a text holds half of a surrogate pair
     */
    public String pseudonym(String domain, String value) {
        byte[] name = utf8(domain);
        try {
            Mac mac = keyed.get();
            mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(name.length).flip());
            mac.update(name);
            return HexFormat.of().formatHex(mac.doFinal(utf8(value)));
        } catch (GeneralSecurityException | CloneNotSupportedException e) {
            throw new IllegalStateException("HMAC-SHA-256 does not work here", e);
        } catch (ProviderException away) {
            throw new KeyUnavailable(KeyUnavailable.Reason.KEYSTORE_INACCESSIBLE, away);
        }
    }

    /** Half a surrogate pair would be written as '?', and two values would share a pseudonym. */
    private static byte[] utf8(String text) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new IllegalArgumentException("A pseudonym is made of well-formed text");
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
