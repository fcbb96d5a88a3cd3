package org.ehchub.routes.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.ehchub.routes.platform.connectors.MachinesConnector;
import org.ehchub.security.identity.IssuedIdentity;
import org.springframework.boot.test.context.TestComponent;

/** Calls the hub under test over TLS, as one agency or another. */
@TestComponent
public final class AgencyClients {

    private static final char[] PASSWORD = "test".toCharArray();

    /** Each made once: a keystore takes its time over every password. */
    private static final Map<IssuedIdentity, KeyManager[]> KEYS = new ConcurrentHashMap<>();

    private final MachinesConnector machines;

    AgencyClients(MachinesConnector machines) {
        this.machines = machines;
    }

    /** The trust's system. */
    public AgencyClient trust() {
        return as(TestIdentities.TRUST);
    }

    /** The other trust's system. */
    public AgencyClient otherTrust() {
        return as(TestIdentities.OTHER_TRUST);
    }

    /** The council's system. */
    public AgencyClient council() {
        return as(TestIdentities.COUNCIL);
    }

    /** The other council's system. */
    public AgencyClient otherCouncil() {
        return as(TestIdentities.OTHER_COUNCIL);
    }

    /** The employer's system. */
    public AgencyClient employer() {
        return as(TestIdentities.EMPLOYER);
    }

    /** The other trust's system with a certificate that a test may revoke. */
    public AgencyClient leaver() {
        return as(TestIdentities.LEAVER);
    }

    /** Someone with a certificate that was the trust's and is revoked. */
    public AgencyClient revoked() {
        return as(TestIdentities.REVOKED);
    }

    /** Someone with a certificate that was the trust's and is past its end. */
    public AgencyClient expired() {
        return as(TestIdentities.EXPIRED);
    }

    /** Someone with a certificate of the right authority that no agency registered. */
    public AgencyClient unregistered() {
        return as(TestIdentities.UNREGISTERED);
    }

    /** Someone with a certificate from an authority that nobody here knows. */
    public AgencyClient foreign() {
        return as(TestIdentities.FOREIGN);
    }

    /** Someone without a certificate. */
    public AgencyClient anonymous() {
        return client(Optional.empty());
    }

    /** The TLS of someone without a certificate. */
    public static SSLContext anonymousTls() {
        return tls(Optional.empty());
    }

    /** Someone with this certificate. */
    public AgencyClient as(IssuedIdentity identity) {
        return client(Optional.of(identity));
    }

    private AgencyClient client(Optional<IssuedIdentity> identity) {
        HttpClient http = HttpClient.newBuilder()
                .sslContext(tls(identity))
                .connectTimeout(Duration.ofSeconds(10))
                .build();
        return new AgencyClient(http, URI.create("https://localhost:" + machines.port()));
    }

    private static SSLContext tls(Optional<IssuedIdentity> identity) {
        try {
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, PASSWORD);
            trusted.setCertificateEntry("authority", TestIdentities.SERVER.authority());
            TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(identity.map(AgencyClients::keys).orElse(null), trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyManager[] keys(IssuedIdentity identity) {
        return KEYS.computeIfAbsent(identity, AgencyClients::newKeys);
    }

    private static KeyManager[] newKeys(IssuedIdentity identity) {
        try {
            KeyStore own = KeyStore.getInstance("PKCS12");
            own.load(null, PASSWORD);
            Certificate[] chain = {identity.certificate(), identity.authority()};
            own.setKeyEntry("own", identity.privateKey(), PASSWORD, chain);
            KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
            keys.init(own, PASSWORD);
            return keys.getKeyManagers();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
