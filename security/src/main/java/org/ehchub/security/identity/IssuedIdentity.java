package org.ehchub.security.identity;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;

/**
 * A certificate with its private key and the authority that vouches for it.
 *
 * @param privateKey the key; printed nowhere
 * @param certificate the certificate
 * @param authority the issuer's own certificate
 */
public record IssuedIdentity(PrivateKey privateKey, X509Certificate certificate, X509Certificate authority) {

    @Override
    public String toString() {
        return "IssuedIdentity[" + CertificateFingerprint.of(certificate) + "]";
    }
}
