package org.ehchub.routes.platform.connectors;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the agencies' systems come in.
 *
 * @param port the mutual TLS port; 0 picks a free one
 * @param address the address it is bound to
 * @param keystore the PKCS#12 file with the hub's own server certificate and key
 * @param keystorePassword its password, from the environment; absent when it is in a file
 * @param keystorePasswordFile the file with its password
 * @param readTimeout how long one read may wait for the next bytes of a request
 * @param connections how many connections are open at a time; each has some 70 KB
 * @param connectionsPerAddress how many of them from one address
 * @param requestsPerAddress how many requests from one address are worked on at a time
 */
@ConfigurationProperties("hub.machines")
record MachinesProperties(
        @DefaultValue("8443") int port,
        @DefaultValue("0.0.0.0") String address,
        Path keystore,
        Optional<String> keystorePassword,
        Path keystorePasswordFile,
        @DefaultValue("10s") Duration readTimeout,
        @DefaultValue("2000") int connections,
        @DefaultValue("500") int connectionsPerAddress,
        @DefaultValue("100") int requestsPerAddress) {

    @Override
    public String toString() {
        return "MachinesProperties[" + address + ":" + port + "]";
    }
}
