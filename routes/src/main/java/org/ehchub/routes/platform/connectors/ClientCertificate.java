package org.ehchub.routes.platform.connectors;

import jakarta.servlet.http.HttpServletRequest;
import java.security.cert.X509Certificate;
import java.util.Optional;
import org.ehchub.security.identity.CertificateFingerprint;

/** The certificate of a request: the TLS handshake proved that the sender holds its key, and nothing more. */
public final class ClientCertificate {

    private static final String CERTIFICATES = "jakarta.servlet.request.X509Certificate";

    private ClientCertificate() {}

    /** The sender's own certificate, if it showed one. */
    public static Optional<CertificateFingerprint> presented(HttpServletRequest request) {
        return request.getAttribute(CERTIFICATES) instanceof X509Certificate[] chain && chain.length > 0
                ? Optional.of(CertificateFingerprint.of(chain[0]))
                : Optional.empty();
    }
}
