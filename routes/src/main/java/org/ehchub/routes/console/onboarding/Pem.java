package org.ehchub.routes.console.onboarding;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Optional;

/** A certificate as operators paste it (RFC 7468). */
final class Pem {

    private static final int LONGEST = 16_384;

    private Pem() {}

    /** The first certificate in it; empty when there is none. */
    static Optional<X509Certificate> certificate(String pem) {
        if (pem == null || pem.length() > LONGEST || !pem.contains("-----BEGIN CERTIFICATE-----")) {
            return Optional.empty();
        }
        try {
            var bytes = new ByteArrayInputStream(pem.strip().getBytes(StandardCharsets.US_ASCII));
            return Optional.of((X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(bytes));
        } catch (CertificateException e) {
            return Optional.empty();
        }
    }
}
