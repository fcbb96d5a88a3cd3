package org.ehchub.routes.platform.connectors;

import java.security.cert.X509Certificate;
import javax.net.ssl.X509TrustManager;

/**
 * Lets every client certificate through the TLS handshake of the machines connector, and nothing else.
 *
 * <p>The hub pins certificates instead of trusting issuers (RFC 8705, section 2.2): the handshake proves that the client
 * holds the certificate's private key, and each request then looks the certificate's fingerprint up in the register of
 * agencies, where it is active or refused. So an unknown, foreign, expired or revoked certificate is told precisely what
 * is wrong with it, instead of a bare TLS alert, and a revocation works on connections that are already open. The JDK
 * still refuses keys and algorithms that are too weak for the proof to mean anything.
 *
 * <p>Public, with a public constructor, because Tomcat makes it by its name.
 */
public final class AnyClientCertificate implements X509TrustManager {

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) {
        // Whose certificate it is, the register of agencies answers on every request.
    }

    /** @throws UnsupportedOperationException always: the hub trusts no server through this class */
    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) {
        throw new UnsupportedOperationException("Only for certificates that clients present");
    }

    /** None, so that clients offer whichever certificate they have. */
    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
