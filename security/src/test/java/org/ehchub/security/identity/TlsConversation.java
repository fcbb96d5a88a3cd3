package org.ehchub.security.identity;

import java.io.IOException;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.concurrent.FutureTask;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/** One short mutual TLS conversation over the loopback interface, by the JDK's own TLS. */
final class TlsConversation {

    private static final char[] IN_MEMORY = "in memory".toCharArray();
    private static final int GREETING = 42;
    private static final int PATIENCE_MILLIS = 20_000;

    private TlsConversation() {}

    /**
     * Client and server prove themselves to each other, then exchange a byte.
     *
     * @param host what the client calls the server
     * @return the client's certificate as the server saw it
     * @throws IOException when either refuses the other: what the client saw of it, and suppressed what the server saw
     */
    static X509Certificate hold(SSLContext server, SSLContext client, String host) throws IOException {
        try (var listener = (SSLServerSocket)
                server.getServerSocketFactory().createServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            listener.setNeedClientAuth(true);
            listener.setSoTimeout(PATIENCE_MILLIS);
            var serverSide = new FutureTask<>(() -> answer(listener));
            Thread serverThread = Thread.startVirtualThread(serverSide);
            try {
                greet(client, host, listener.getLocalPort());
                serverThread.join();
                return serverSide.resultNow();
            } catch (IOException refusal) {
                serverThread.join();
                refusal.addSuppressed(serverSide.exceptionNow());
                throw refusal;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static X509Certificate answer(SSLServerSocket listener) throws IOException {
        try (var connection = (SSLSocket) listener.accept()) {
            connection.setSoTimeout(PATIENCE_MILLIS);
            connection.getOutputStream().write(connection.getInputStream().read());
            return (X509Certificate) connection.getSession().getPeerCertificates()[0];
        }
    }

    private static void greet(SSLContext client, String host, int port) throws IOException {
        try (var connection = (SSLSocket) client.getSocketFactory().createSocket(host, port)) {
            connection.setSoTimeout(PATIENCE_MILLIS);
            var parameters = connection.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            connection.setSSLParameters(parameters);
            connection.getOutputStream().write(GREETING);
            if (connection.getInputStream().read() != GREETING) {
                throw new IOException("The server hung up");
            }
        }
    }

    /** One side: who it is and whom it trusts. */
    static SSLContext side(IssuedIdentity identity, X509Certificate trusted) {
        try {
            KeyStore keystore = emptyKeystore();
            Certificate[] chain = {identity.certificate(), identity.authority()};
            keystore.setKeyEntry("identity", identity.privateKey(), IN_MEMORY, chain);
            return side(keystore, IN_MEMORY, trusting(trusted));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A side that cannot say who it is. */
    static SSLContext anonymousSide(X509Certificate trusted) {
        try {
            return side(emptyKeystore(), IN_MEMORY, trusting(trusted));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static SSLContext side(KeyStore keystore, char[] password, KeyStore truststore) throws GeneralSecurityException {
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(keystore, password);
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(truststore);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private static KeyStore trusting(X509Certificate authority) throws GeneralSecurityException, IOException {
        KeyStore truststore = emptyKeystore();
        truststore.setCertificateEntry("authority", authority);
        return truststore;
    }

    private static KeyStore emptyKeystore() throws GeneralSecurityException, IOException {
        KeyStore keystore = KeyStore.getInstance("PKCS12");
        keystore.load(null, null);
        return keystore;
    }
}
