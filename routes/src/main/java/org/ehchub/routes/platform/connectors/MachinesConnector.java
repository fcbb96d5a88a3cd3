package org.ehchub.routes.platform.connectors;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Files;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;
import org.springframework.context.SmartLifecycle;

/**
 * The mutual TLS connector. Threads are the platform's: the embedded database's native calls would pin virtual ones.
 */
public final class MachinesConnector implements SmartLifecycle {

    private final MachinesProperties properties;
    private final FairEndpoint endpoint;
    private final Connector connector;
    private volatile boolean running;

    MachinesConnector(MachinesProperties properties) {
        this.properties = properties;
        endpoint = new FairEndpoint(properties.connectionsPerAddress());
        Http11NioProtocol protocol = new Http11NioProtocol(endpoint);
        connector = new Connector(protocol);
        connector.setScheme("https");
        connector.setSecure(true);
        connector.setPort(properties.port());
        connector.setXpoweredBy(false);
        connector.setProperty("address", properties.address());
        connector.setProperty("SSLEnabled", "true");
        // FHIR writes system|value, and many of its clients leave the bar as it is.
        connector.setProperty("relaxedQueryChars", "|");
        protocol.setMaxConnections(properties.connections());
        // Who comes while others are turned away waits in the queue: the system drops what has no place in it, and the
        // sender asks again a second later.
        protocol.setAcceptCount(properties.connections());
        protocol.setConnectionTimeout((int) properties.readTimeout().toMillis());
        // A sender that asks first is refused before it sends; the body limit hears the others out, within its time.
        protocol.setContinueResponseTiming("onRead");
        protocol.setMaxSwallowSize(0);
        connector.addSslHostConfig(tls(properties));
    }

    private static SSLHostConfig tls(MachinesProperties properties) {
        SSLHostConfig tls = new SSLHostConfig();
        tls.setProtocols("TLSv1.2+TLSv1.3");
        tls.setCertificateVerification("optional");
        tls.setTrustManagerClassName(AnyClientCertificate.class.getName());
        SSLHostConfigCertificate own = new SSLHostConfigCertificate(tls, SSLHostConfigCertificate.Type.UNDEFINED);
        own.setCertificateKeystoreType("PKCS12");
        // Absolute, or Tomcat would look for it in a folder of its own.
        own.setCertificateKeystoreFile(properties.keystore().toAbsolutePath().toString());
        properties.keystorePassword()
                .ifPresentOrElse(
                        own::setCertificateKeystorePassword,
                        () -> own.setCertificateKeystorePasswordFile(
                                properties.keystorePasswordFile().toAbsolutePath().toString()));
        tls.addCertificate(own);
        return tls;
    }

    /** The port it listens on, which differs from the configured one when that is 0. */
    public int port() {
        return connector.getLocalPort();
    }

    /** How many connections are open from this address. */
    long connections(String address) {
        return endpoint.connectionsFrom(address);
    }

    /** How many requests from one address are worked on at a time. */
    public int requestsPerAddress() {
        return properties.requestsPerAddress();
    }

    /** Whether a request came in through this connector. */
    public boolean received(HttpServletRequest request) {
        return request.getLocalPort() == port();
    }

    Connector connector() {
        return connector;
    }

    /**
     * Runs after every bean exists (the demo makes its keystore then) and before Tomcat opens it.
     *
     * @throws IllegalStateException when there is no keystore
     */
    @Override
    public void start() {
        if (!Files.isReadable(properties.keystore())) {
            throw new IllegalStateException("The machines' port needs the hub's server certificate: there is no readable"
                    + " PKCS#12 file at hub.machines.keystore, " + properties.keystore());
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
