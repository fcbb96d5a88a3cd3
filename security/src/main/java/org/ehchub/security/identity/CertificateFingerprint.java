package org.ehchub.security.identity;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import org.ehchub.security.Sha256;

/**
 * Names one certificate: the SHA-256 of its DER form, as {@code openssl x509 -fingerprint -sha256} gives it, here in
 * lower case without colons.
 *
 * @param sha256Hex 64 lower-case hexadecimal digits
 */
public record CertificateFingerprint(String sha256Hex) {

    /** @throws IllegalArgumentException when not 64 lower-case hexadecimal digits */
    public CertificateFingerprint {
        if (!sha256Hex.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("A certificate fingerprint has 64 lower-case hexadecimal digits");
        }
    }

    /** @throws IllegalArgumentException when the certificate has no DER form */
    public static CertificateFingerprint of(X509Certificate certificate) {
        try {
            return new CertificateFingerprint(Sha256.hex(certificate.getEncoded()));
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("A certificate that has no DER form", e);
        }
    }
}
