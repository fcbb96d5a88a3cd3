package org.ehchub.routes.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.ehchub.security.identity.CertificateIssuer;
import org.ehchub.security.identity.IdentityFiles;
import org.ehchub.security.identity.IssuedIdentity;
import org.ehchub.security.identity.Validity;

/** A certificate authority for one test run: the hub's server certificate and what clients present. */
public final class Certificates {

    private static final char[] PASSWORD = "test-only".toCharArray();

    private final Validity validity;
    private final CertificateIssuer issuer;

    /** An authority that is good for a day. */
    public Certificates() {
        Instant now = Instant.now();
        validity = new Validity(now.minus(Duration.ofMinutes(5)), now.plus(Duration.ofDays(1)));
        issuer = new CertificateIssuer("Test authority", validity);
    }

    /** Writes the hub's server keystore and its password where the hub looks for them. */
    public void writeServerKeystore(Path data) {
        try {
            Path folder = Files.createDirectories(data.resolve("tls"));
            IssuedIdentity server =
                    issuer.issueServer("localhost", List.of("localhost"), List.of("127.0.0.1"), validity);
            IdentityFiles.writeKeystore(folder.resolve("server.p12"), server, PASSWORD);
            Files.writeString(folder.resolve("password"), new String(PASSWORD));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A client certificate with its key. */
    public IssuedIdentity client(String name) {
        return issuer.issueClient(name, validity);
    }

    /** TLS as this client: it presents its certificate and trusts this authority. */
    public SSLContext tls(IssuedIdentity client) {
        try {
            KeyStore own = empty();
            own.setKeyEntry(
                    "client",
                    client.privateKey(),
                    PASSWORD,
                    new Certificate[] {client.certificate(), client.authority()});
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(own, PASSWORD);
            KeyStore trusted = empty();
            trusted.setCertificateEntry("authority", issuer.authority());
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyStore empty() throws GeneralSecurityException {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            return store;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
